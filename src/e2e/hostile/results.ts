/** Whether a page's Content Security Policy is in force. */
export type CspState = 'on' | 'off';
export const CSP_STATES: readonly CspState[] = ['on', 'off'];

/** Something that a case shows to be wrong; `csp` is null where it is wrong in both states. */
export interface Fault {
  what: string;
  csp: CspState | null;
}

/** What came of one case. */
export interface Outcome {
  id: string;
  class: string;
  /** In a word: how it went, where it went well. */
  how: string;
  faults: Fault[];
}

/** Prints a line for each case as it becomes known, and keeps count. */
export class Results {
  readonly #outcomes: Outcome[] = [];
  #skipped = 0;

  add(outcome: Outcome): void {
    this.#outcomes.push(outcome);
    const { id, how, faults } = outcome;
    const name = `${id} ${outcome.class}`;
    if (faults.length === 0) return console.log(`ok ${name} (${how})`);
    console.log(`FAIL ${name}: ${say(faults)}`);
  }

  skip(id: string, why: string): void {
    this.#skipped += 1;
    console.log(`skip ${id}: ${why}`);
  }

  /** Prints the table and the last line. Returns whether all went well. */
  finish(): boolean {
    const kinds = [...new Set(this.#outcomes.map((outcome) => outcome.class))];
    const rows = kinds.map((kind) => this.#row(kind, (outcome) => outcome.class === kind));
    console.log('\nattacks tried / stopped'.padEnd(37), 'csp on'.padStart(11), 'csp off'.padStart(11));
    for (const row of [...rows, this.#row('all', () => true)]) console.log(row);
    const failed = this.#outcomes.filter(({ faults }) => faults.length > 0).length;
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    console.log(`\n${this.#outcomes.length - failed} passed, ${failed} failed${skipped}`);
    return failed === 0;
  }

  #row(name: string, belongs: (outcome: Outcome) => boolean): string {
    const tried = this.#outcomes.filter(belongs);
    const cells = CSP_STATES.map((csp) => {
      const stopped = tried.filter(({ faults }) => faults.every((fault) => (fault.csp ?? csp) !== csp));
      return `${tried.length} / ${stopped.length}`.padStart(11);
    });
    return [name.slice(0, 36).padEnd(36), ...cells].join(' ');
  }
}

/** The faults in one line: what is wrong in both states is said once, and control characters are spelled out. */
function say(faults: readonly Fault[]): string {
  const states = new Map<string, Set<CspState | null>>();
  for (const { what, csp } of faults) states.set(what, (states.get(what) ?? new Set()).add(csp));
  return [...states]
    .map(([what, csp]) => (csp.has(null) || csp.size === 2 ? what : `csp ${[...csp][0]}: ${what}`))
    .join('; ')
    .replace(
      /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
      (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
}
