import type { FindingFacts } from '../model/finding-record.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { Choice, FacetCounts } from './answer.ts';
import { choiceTitle, chosenOf, FACETS, ownTerm, type Facet } from './choices.ts';
import { FACET_VALUES, type ValuesOf } from './facet-values.ts';
import type { FactsTest } from './facts-test.ts';
import { fieldTest } from './field-test.ts';
import { readValue } from './fields.ts';
import type { FieldTerm, Query } from './syntax.ts';

/** Choices of a facet that are shown; those that are chosen always are, and that there is none. */
const MOST = 30;
const NONE = 'none';

type Counted = Omit<Choice, 'label'>;

/** Counts what there would be with each choice of a facet. */
export class FacetCounter {
  /** The part of the query that says what is chosen. */
  readonly own: FieldTerm | null;
  readonly #facet: Facet;
  readonly #valuesOf: ValuesOf;
  readonly #found = new Map<string, number>();
  readonly #chosen: { choice: Counted; test: FactsTest }[];
  /** Patterns are called by their titles. */
  readonly #patterns = new Map<string, string>();

  constructor(query: Query, facet: Facet) {
    const names = chosenOf(query, facet);
    this.own = ownTerm(query, facet);
    this.#facet = facet;
    this.#valuesOf = valuesOf(facet);
    const chosen = new Map(this.own?.values.map((value, at) => [names[at]!, value]));
    this.#chosen = Array.from(chosen, ([name, value]) => ({
      choice: { value: name, n: 0, isChosen: true },
      test: fieldTest({ ...this.own!, values: [value] }, []),
    }));
  }

  /** Takes a finding that all of the query lets in but, perhaps, what is chosen here. */
  add(facts: FindingFacts): void {
    if (facts.pattern !== null) this.#patterns.set(facts.pattern.id, facts.pattern.title);
    for (const value of this.#valuesOf(facts)) this.#found.set(value, (this.#found.get(value) ?? 0) + 1);
    for (const { choice, test } of this.#chosen) if (test(facts)) choice.n += 1;
  }

  counts(): FacetCounts {
    // Case does not count; and what is chosen may be a part of a name, or not be there at all.
    const all = new Map<string, Counted>();
    for (const [value, n] of this.#found) {
      const key = value.toLowerCase();
      const same = all.get(key);
      all.set(key, { value: same?.value ?? value, n: (same?.n ?? 0) + n, isChosen: false });
    }
    for (const { choice } of this.#chosen) {
      const key = choice.value.toLowerCase();
      all.set(key, { ...choice, value: all.get(key)?.value ?? choice.value });
    }
    const { name } = this.#facet;
    const isNone = ({ label }: Choice) => label === NONE;
    const rank = name === 'severity' ? severityRank : (choice: Choice) => (isNone(choice) ? 1 : 0);
    const choices = Array.from(all.values(), (choice) => ({ ...choice, label: this.#label(choice.value) }));
    choices.sort((a, b) => rank(a) - rank(b) || b.n - a.n);
    const isShown = (choice: Choice, at: number) => at < MOST || choice.isChosen || isNone(choice);
    return { facet: name, choices: choices.filter(isShown) };
  }

  #label(value: string): string {
    const title = this.#facet.field === 'pattern' ? this.#patterns.get(value) : undefined;
    return title ?? choiceTitle(this.#facet, value);
  }
}

export function facetCounters(query: Query): FacetCounter[] {
  return FACETS.map((facet) => new FacetCounter(query, facet));
}

function valuesOf({ field, values }: Facet): ValuesOf {
  const of = FACET_VALUES[field];
  if (values !== null) return (facts) => of(facts).filter((value) => values.includes(value));
  const hasNone = readValue(field, NONE).type === 'none';
  return (facts) => {
    const found = of(facts);
    return found.length === 0 && hasNone ? [NONE] : found;
  };
}

function severityRank({ value }: Choice): number {
  const rank = SEVERITIES.findIndex((name) => name === value);
  return rank === -1 ? SEVERITIES.length : rank;
}
