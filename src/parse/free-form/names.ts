import type { Severity } from '../../model/severity.ts';
import type { Draft } from './draft.ts';
import type { Placed } from './context.ts';

/** `Additional Findings` as `Additional Finding`: they are counted anew beside the numbered ones. */
export function containerNoun(headings: readonly Placed[]): string | null {
  const gathering = headings.find(({ gathers, pure }) => gathers && pure === null);
  const words = /^(?:Additional|Further|Other) (?:Finding|Issue|Bug|Problem|Concern)s$/.exec(
    gathering?.line.title ?? '',
  )?.[0];
  return words === undefined ? null : words.slice(0, -1);
}

/**
 * Names the findings of one report. A number alone names a finding where it stands once in the report, else with the
 * word of its severity or section; without a number there is no name.
 */
export class DraftNames {
  readonly #numbers = new Map<string, number>();
  readonly #taken = new Set<string>();

  constructor(drafts: readonly Draft[]) {
    for (const { ref, number } of drafts)
      if (ref === null && number !== null) this.#numbers.set(number, (this.#numbers.get(number) ?? 0) + 1);
  }

  name({ ref, number, noun, grade }: Draft): string | null {
    if (ref !== null || number === null) return ref;
    if (noun === null && this.#numbers.get(number) === 1) return number;
    const word = noun ?? (grade?.severity ? capital(grade.severity) : 'Finding');
    const name = `${word} ${number}`;
    if (this.#taken.has(name)) return null;
    this.#taken.add(name);
    return name;
  }
}

function capital(severity: Severity): string {
  return severity[0]!.toUpperCase() + severity.slice(1);
}
