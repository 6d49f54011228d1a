import { clone } from './clone.ts';
import type { IndexedRecord } from '../model/search-catalogue.ts';
import { loadRecord } from './pagefind.ts';
import type { Found, FoundReport } from './search-groups.ts';
import { hitRow, leadTo } from './search-hit-row.ts';
import { countedResults } from './search-words.ts';
import type { SearchedSite } from './searched-site.ts';

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
}

/** What is shown: the records, and the other sites of which some could not be loaded. */
export interface Shown {
  records: IndexedRecord[];
  failed: SearchedSite[];
}

interface Row extends Shown {
  row: HTMLElement;
}

/** The list of what was found, by report. Records are loaded as they are shown, and are put in as text. */
export class SearchResults {
  readonly #parts: ResultParts;
  #rest: readonly FoundReport[] = [];

  constructor(parts: ResultParts) {
    this.#parts = parts;
    parts.more.addEventListener('click', () => void this.#showMore());
  }

  /** Shows the first of what was found, where it is still wanted then. Rejects where what this site has is missing. */
  async show(found: readonly FoundReport[], isWanted: () => boolean): Promise<Shown> {
    const rows = await this.#reportRows(found);
    if (!isWanted()) return { records: [], failed: [] };
    this.#parts.list.replaceChildren(...rows.map(({ row }) => row));
    this.#keep(found.slice(rows.length));
    return allShown(rows);
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

  async #reportRow({ site, report, found }: FoundReport): Promise<Row> {
    const row = clone(this.#parts.report);
    leadTo(row.querySelector('a')!, site, report.address, report.label);
    // Only where several sites are searched the template has a place for it.
    const from = row.querySelector('.from');
    if (from !== null) from.textContent = `on ${site.name}`;
    const about = [report.date, ...(report.values.repo ?? []), countedResults(found.length)];
    row.querySelector('.about')!.textContent = about.filter(Boolean).join(' · ');
    const hits = await this.#hitRows(found.slice(0, HITS_OF_REPORT));
    row.querySelector('.hits')!.append(...hits.map(({ row }) => row));
    this.#offerMore(row, found.slice(HITS_OF_REPORT));
    return { row, ...allShown(hits) };
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
        const record = await this.#load(each);
        return {
          row: hitRow(each, record, this.#parts.hit),
          records: record === null ? [] : [record],
          failed: record === null ? [each.site] : [],
        };
      }),
    );
  }

  /** A site that has gone since it was asked must not take the results of the others away. */
  async #load({ site, name }: Found): Promise<IndexedRecord | null> {
    try {
      return await loadRecord(site, name);
    } catch (error) {
      if (site.isOwn) throw error;
      return null;
    }
  }
}

function allShown(rows: readonly Shown[]): Shown {
  return {
    records: rows.flatMap(({ records }) => records),
    failed: [...new Set(rows.flatMap(({ failed }) => failed))],
  };
}
