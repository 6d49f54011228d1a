import { followAddress, formParams } from './form-address.ts';
import { inOrder, matches, readQuery, type ReviewQuery, type ReviewRow } from './review-filter.ts';
import { withUnknown } from './unknown-choice.ts';

type ShownRow = ReviewRow & { element: HTMLElement };

/** Wraps a form and the table of reviews it filters and sorts. Without this script the whole table is simply shown. */
class ReviewFilter extends HTMLElement {
  /** Read with the first question: of a long table that takes a moment. */
  #rows: ShownRow[] | null = null;
  #sort: ReviewQuery['sort'] = null;

  connectedCallback() {
    const form = this.querySelector('form');
    if (form === null) return;
    followAddress(form, (unknown) => this.#show(form, unknown));
  }

  #show(form: HTMLFormElement, unknown: readonly string[]) {
    const params = formParams(form);
    const elements = this.querySelectorAll<HTMLElement>('tbody tr');
    if (params.size > 0) this.#rows ??= [...elements].map((element) => readRow(element));
    const query = readQuery(params);
    const rows = this.#rows ?? [];
    for (const row of rows) row.element.hidden = !matches(query, row);
    if (query.sort !== this.#sort)
      this.querySelector('tbody')?.append(...inOrder(rows, query.sort).map(({ element }) => element));
    this.#sort = query.sort;
    const shown = elements.length - rows.filter(({ element }) => element.hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = withUnknown(`${shown} of ${elements.length} reviews`, unknown);
  }
}

/** What a row shows stands in its cells, what it does not show in its attributes (`review-facts.ts`). */
function readRow(element: HTMLElement): ShownRow {
  const text = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? '';
  const one = (value = '') => (value === '' ? [] : [value]);
  const listed = (value = '') => value.split('\n').flatMap(one);
  const counted = (value?: string) => (value === undefined ? null : Number(value));
  const { kind, reviewers, problems, resolution, findings, urgent, seconds } = element.dataset;
  const { verdict } = element.querySelector<HTMLElement>('[data-verdict]')?.dataset ?? {};
  return {
    element,
    values: {
      repo: one(text('.repo')),
      kind: one(kind),
      verdict: one(verdict),
      reviewer: listed(reviewers),
      author: one(text('.author')),
      problems: listed(problems),
      resolution: listed(resolution),
    },
    date: element.querySelector('time')?.getAttribute('datetime') ?? null,
    title: text('.name a'),
    findings: counted(findings),
    urgent: counted(urgent),
    seconds: counted(seconds),
    text: `${element.textContent} ${reviewers ?? ''}`.toLowerCase(),
  };
}

if (!customElements.get('review-filter')) customElements.define('review-filter', ReviewFilter);
