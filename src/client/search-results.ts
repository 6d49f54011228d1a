import { clone } from './clone.ts';
import type { IndexedRecord } from '../model/search-catalogue.ts';
import { loadRecord } from './pagefind.ts';
import type { Found, FoundReport } from './search-groups.ts';
import { hitRow } from './search-hit-row.ts';
import { countedResults } from './search-words.ts';

/** So many results are shown at first, and again with each click: each of them is a request. */
const HITS = 8;
/** So many of them, at most, are of one report. */
const HITS_OF_REPORT = 2;
/** So many more of one report. */
const MORE_HITS = 10;

/** Where results are shown, and what they are made from. */
export interface ResultParts {
  list: HTMLElement;
  /** Shows further reports. */
  more: HTMLElement;
  report: HTMLTemplateElement;
  hit: HTMLTemplateElement;
  base: string;
}

interface Row {
  row: HTMLElement;
  /** The records that it shows. */
  records: IndexedRecord[];
}

/** The list of what was found, by report. Records are loaded as they are shown, and are put in as text. */
export class SearchResults {
  readonly #parts: ResultParts;
  #rest: readonly FoundReport[] = [];

  constructor(parts: ResultParts) {
    this.#parts = parts;
    parts.more.addEventListener('click', () => void this.#showMore());
  }

  /** Shows the first of what was found, where it is still wanted then. Returns the records that are shown. */
  async show(found: readonly FoundReport[], isWanted: () => boolean): Promise<IndexedRecord[]> {
    const rows = await this.#reportRows(found);
    if (!isWanted()) return [];
    this.#parts.list.replaceChildren(...rows.map(({ row }) => row));
    this.#keep(found.slice(rows.length));
    return rows.flatMap(({ records }) => records);
  }

  async #showMore() {
    const rest = this.#rest;
    const rows = await this.#reportRows(rest);
    if (rest !== this.#rest) return;
    this.#parts.list.append(...rows.map(({ row }) => row));
    rows[0]!.row.querySelector<HTMLElement>('.hits a')!.focus();
    this.#keep(rest.slice(rows.length));
  }

  #keep(rest: readonly FoundReport[]) {
    this.#rest = rest;
    this.#parts.more.hidden = rest.length === 0;
  }

  /** The first reports, as many as have few enough results to be loaded at once. */
  #reportRows(found: readonly FoundReport[]): Promise<Row[]> {
    let hits = 0;
    const end = found.findIndex(({ found }) => (hits += Math.min(found.length, HITS_OF_REPORT)) > HITS);
    return Promise.all((end === -1 ? found : found.slice(0, end)).map((each) => this.#reportRow(each)));
  }

  async #reportRow({ report, found }: FoundReport): Promise<Row> {
    const row = clone(this.#parts.report);
    const link = row.querySelector('a')!;
    link.href = this.#parts.base + encodeURI(report.address.slice(1));
    link.textContent = report.label;
    const about = [report.date, ...(report.values.repo ?? []), countedResults(found.length)];
    row.querySelector('.about')!.textContent = about.filter(Boolean).join(' · ');
    const hits = await this.#hitRows(found.slice(0, HITS_OF_REPORT));
    row.querySelector('.hits')!.append(...hits.map(({ row }) => row));
    this.#offerMore(row, found.slice(HITS_OF_REPORT));
    return { row, records: hits.flatMap(({ records }) => records) };
  }

  /** Has the button of a report show further results of it, until there are none left. */
  #offerMore(reportRow: HTMLElement, rest: readonly Found[]) {
    const button = reportRow.querySelector('button')!;
    button.hidden = rest.length === 0;
    button.textContent = `${rest.length} more in this review`;
    button.onclick = async () => {
      button.onclick = null;
      const hits = await this.#hitRows(rest.slice(0, MORE_HITS));
      reportRow.querySelector('.hits')!.append(...hits.map(({ row }) => row));
      hits[0]!.row.querySelector('a')!.focus();
      this.#offerMore(reportRow, rest.slice(MORE_HITS));
    };
  }

  #hitRows(found: readonly Found[]): Promise<Row[]> {
    return Promise.all(
      found.map(async (each) => {
        const record = await loadRecord(this.#parts.base, each.name);
        return { row: hitRow(each, record, this.#parts), records: [record] };
      }),
    );
  }
}
