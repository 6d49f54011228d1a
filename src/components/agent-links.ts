import type { AgentData } from '../model/review-record.ts';
import type { Choices } from '../statistics/choices.ts';
import { makeLinks, type Links } from '../statistics/links.ts';
import type { Selection } from '../statistics/selection.ts';
import { to } from './links.ts';

const known = new WeakMap<AgentData, WeakMap<Choices, Links>>();

/** Where the figures of a selection lead, made once: all pages that are built of one choice ask for the same terms. */
export function linksOf({ data, choices }: Pick<Selection, 'data' | 'choices'>): Links {
  const ofData = known.get(data) ?? new WeakMap<Choices, Links>();
  known.set(data, ofData);
  const links = ofData.get(choices) ?? makeLinks({ data, choices }, to);
  ofData.set(choices, links);
  return links;
}
