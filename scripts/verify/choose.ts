import type { AddressList } from '../../src/model/address-list.ts';

/**
 * Some of the published addresses, spread over the list, which hold for all of them. The first folder with a dot in
 * front is among them, if there is one: hosts and those who upload to them like to leave such folders out.
 */
export function choose({ site, reports }: AddressList, count: number): string[] {
  const all = [...new Set([...site, ...reports.flatMap(({ addresses }) => addresses)])].filter(
    (address) => address !== '/',
  );
  const dotted = all.filter((address) => address.includes('/.')).slice(0, 1);
  const others = all.filter((address) => !dotted.includes(address));
  const rest = Math.min(count - dotted.length, others.length);
  const spread = Array.from({ length: rest }, (_, at) => others[Math.floor((at * others.length) / rest)]!);
  return [...dotted, ...spread];
}
