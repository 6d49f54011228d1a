import type { Scorecard } from '../model/retro.ts';

const SIGNS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);
const CODES = new Set(Intl.supportedValuesOf('currency'));

/** `$1.23`, `€0.80`, `1.23 USD` or `USD 1,234.50`; null where the currency or the amount is unclear. */
export function money(cell: string | null): Scorecard['cost'] {
  const text = cell?.trim() ?? '';
  const [, before = '', amount = '', after = ''] =
    /^([$€£¥]|[A-Z]{3})?\s?(\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?)\s?([$€£¥]|[A-Z]{3})?$/.exec(
      text,
    ) ?? [];
  // `US$` and two currencies are more than one cell says here.
  if ((before === '') === (after === '')) return null;
  const sign = before || after;
  const currency = SIGNS.get(sign) ?? sign;
  return CODES.has(currency) ? { amount: Number(amount.replaceAll(',', '')), currency } : null;
}
