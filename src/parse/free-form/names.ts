import type { Severity } from '../../model/severity.ts';
import type { Draft } from './draft.ts';
import type { Placed } from './context.ts';

/** `Additional Findings` as `Additional Finding`: a heading of at most three words that ends in what it gathers. */
export function containerNoun(headings: readonly Placed[]): string | null {
  const gathering = headings.find(({ gathers, pure }) => gathers && pure === null);
  const words = /^(?:\p{Lu}\p{L}* ){0,2}(?:Finding|Issue|Bug|Problem|Concern)s$/u.exec(
    gathering?.line.title ?? '',
  )?.[0];
  return words === undefined ? null : words.slice(0, -1);
}

/** Names the findings of one report. A plain number is no name: it gets its severity's, or its section's, word. */
export class DraftNames {
  #taken = new Set<string>();
  #counts = new Map<string, number>();

  name({ ref, number, noun, grade }: Draft): string {
    if (ref !== null) return ref;
    const word = grade?.severity ? capital(grade.severity) : (noun ?? 'Finding');
    const wanted = number === null ? null : `${word} ${number}`;
    return wanted !== null && !this.#taken.has(wanted) ? this.#take(wanted) : this.#next(word);
  }

  #next(word: string): string {
    let n = (this.#counts.get(word) ?? 0) + 1;
    while (this.#taken.has(`${word} ${n}`)) n += 1;
    this.#counts.set(word, n);
    return this.#take(`${word} ${n}`);
  }

  #take(name: string): string {
    this.#taken.add(name);
    return name;
  }
}

function capital(severity: Severity): string {
  return severity[0]!.toUpperCase() + severity.slice(1);
}
