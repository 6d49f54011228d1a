import type { FindingFacts, FindingRecord } from '../model/finding-record.ts';
import { place } from '../model/place.ts';
import type { Place } from './answer.ts';

/** Where words are looked for; a finding's id counts as its title, but is shown elsewhere. */
export type Spot = Place | 'id';

/** A finding with the text of every spot: that of `file` are its places, one a line. */
export interface Searched {
  facts: FindingFacts;
  texts: Readonly<Record<Spot, string>>;
}

export function searched({ facts, words }: FindingRecord): Searched {
  const texts = {
    title: facts.title,
    file: facts.locations.map(place).join('\n'),
    id: facts.id ?? '',
    // Where a reviewer's own finding stands for itself, its words are no other finding's originals.
    text: facts.isOriginal ? words.originals : words.text,
    code: words.code,
    fix: words.fix,
    originals: words.originals,
  };
  return { facts, texts };
}
