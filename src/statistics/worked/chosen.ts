import type { Element } from 'hast';
import { h } from 'hastscript';
import { agentsIn } from '../partition.ts';
import type { Links } from '../links.ts';
import type { Scope } from '../scope.ts';
import type { Selection } from '../selection.ts';

/** The first of those with the highest amount; null where none has any. Examples are chosen by it, so that no one picks them. */
export function withMost<Item>(items: readonly Item[], amount: (item: Item) => number): Item | null {
  let most: Item | null = null;
  for (const item of items) if (amount(item) > (most === null ? 0 : amount(most))) most = item;
  return most;
}

/** The agent with the highest amount, by name where several have it; null where none has any. */
export function agentWithMost(selection: Selection, amount: (agent: Scope) => number): Scope | null {
  return withMost(agentsIn(selection), amount);
}

/** Who the example is about, and by which rule it was chosen. */
export function chosenBecause({ name, path }: Scope, rule: string, { to }: Links): Element {
  return h('p', ['Here: ', h('a', { href: to(path) }, name), `, as the agent with ${rule}.`]);
}
