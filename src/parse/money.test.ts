import { expect, test } from 'vitest';
import { money } from './money.ts';

test.for([
  ['$1.23', 1.23, 'USD'],
  ['€0.80', 0.8, 'EUR'],
  ['0.80 €', 0.8, 'EUR'],
  ['1.23 USD', 1.23, 'USD'],
  ['CHF 12', 12, 'CHF'],
  ['$1,234.50', 1234.5, 'USD'],
  ['$0', 0, 'USD'],
] as const)('%j is %d %s', ([cell, amount, currency]) => {
  expect(money(cell)).toEqual({ amount, currency });
});

test.for([null, '', '—', '1.23', 'free', '~$1', '$1–2', '$1 EUR', '12 XQZ', '$1,2', '-$3', '1.23 tokens'])(
  '%j is no amount of money',
  (cell) => {
    expect(money(cell)).toBeNull();
  },
);
