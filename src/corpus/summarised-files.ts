import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { CoveredFile, ReviewerRecord } from '../model/review-record.ts';
import type { AgentNames } from './agent-names.ts';
import { coverageColumns } from './coverage-matrix.ts';
import { endings } from './covered-paths.ts';

/** The files that the Coverage Summaries of a report mention, and who of its reviewers covered which. */
export class SummarisedFiles {
  readonly files: CoveredFile[];
  readonly #whole: ReadonlyMap<string, CoveredFile>;
  readonly #byEnding: ReadonlyMap<string, CoveredFile[]>;

  constructor(
    report: Report,
    reviewers: readonly ReviewerRecord[],
    { nameOf }: AgentNames,
    addressOf: (path: string) => string | null = () => null,
  ) {
    const places = new Map(reviewers.map(({ agent }, at) => [agent, at]));
    const files = new Map<string, CoveredFile['by']>();
    for (const { reviewer, cells } of coverageColumns(report) ?? [])
      for (const [path, { covered }] of cells) {
        const by = files.get(path) ?? reviewers.map(() => null);
        const at = places.get(nameOf(reviewer.agent));
        if (at !== undefined) by[at] = covered;
        files.set(path, by);
      }
    this.files = [...files].map(([path, by]) => ({ path, address: addressOf(path), by }));
    this.#whole = new Map(this.files.map((file) => [file.path, file]));
    const ends = this.files.flatMap((file) => endings(file.path).map((ending) => ({ ending, file })));
    this.#byEnding = new Map(
      [...Map.groupBy(ends, ({ ending }) => ending)].map(([ending, all]) => [
        ending,
        all.map(({ file }) => file),
      ]),
    );
  }

  /**
   * The file that a path means: a finding may name it by the end of its path, and so may a summary; undefined where none
   * fits, or several do.
   */
  fileOf(path: string): CoveredFile | undefined {
    const exact = this.#whole.get(path);
    if (exact !== undefined) return exact;
    const longer = this.#byEnding.get(path) ?? [];
    const shorter = endings(path).flatMap((ending) => this.#whole.get(ending) ?? []);
    const alike = [...longer, ...shorter];
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** The places of the reviewers that covered a file of the finding, and did not leave it out. */
  coveredBy({ locations }: Pick<Finding, 'locations'>): number[] {
    const places = locations
      .flatMap(({ path }) => this.fileOf(path) ?? [])
      .flatMap(({ by }) =>
        by.flatMap((covered, at) => (covered === null || covered === 'out-of-scope' ? [] : [at])),
      );
    return [...new Set(places)].sort((a, b) => a - b);
  }
}
