import { completions, type Completion, type KnownValues } from '../query/complete.ts';
import type { QueryProblem } from '../query/syntax.ts';
import { cut } from '../query/cut.ts';
import { clone } from './clone.ts';
import { marked } from './marked.ts';

export interface QueryBoxParts {
  input: HTMLInputElement;
  /** Where completions are listed. */
  list: HTMLElement;
  completion: HTMLTemplateElement;
  /** Where it is said what is wrong. */
  problems: HTMLElement;
  problem: HTMLTemplateElement;
}

/** Mending the first of them is enough to begin with. */
const MOST_PROBLEMS = 3;

/** The field for a query: it suggests how the query may go on, and shows what is wrong with it and where. */
export class QueryBox {
  readonly #parts: QueryBoxParts;
  #known: KnownValues = {};
  #offered: Completion[] = [];
  #at = -1;

  constructor(parts: QueryBoxParts) {
    this.#parts = parts;
    const { input, list } = parts;
    // Where nothing is begun everything could be offered: whoever wants to see it asks for it.
    input.addEventListener('input', () => (isBegun(input) ? this.#offer() : this.close()));
    input.addEventListener('blur', () => this.close());
    input.addEventListener('keydown', (event) => this.#key(event));
    // The field keeps the focus while a completion is clicked.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? event.target.closest('li') : null;
      if (row) this.#take([...list.children].indexOf(row));
    });
  }

  get isOpen(): boolean {
    return !this.#parts.list.hidden;
  }

  know(values: KnownValues): void {
    this.#known = values;
  }

  /** What is wrong, with the place marked in the text, and what is left out as it is not finished. */
  tell(text: string, problems: readonly QueryProblem[]): void {
    const { input, problem } = this.#parts;
    const rows = problems.slice(0, MOST_PROBLEMS).map(({ span, message, isUnfinished }) => {
      const row = clone(problem);
      const { line, marks } = cut(text, [[span.start, span.end]]);
      row.querySelector('code')!.append(...marked(line, marks));
      row.querySelector('span')!.textContent = isUnfinished ? `Left out: ${message}` : message;
      return row;
    });
    this.#parts.problems.replaceChildren(...rows);
    input.setAttribute('aria-invalid', String(problems.some(({ isUnfinished }) => !isUnfinished)));
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const wantsList = (key === ' ' && event.ctrlKey) || (key === 'ArrowDown' && event.altKey);
    if (wantsList || (key === 'ArrowDown' && !this.isOpen && this.#parts.input.value === '')) this.#offer();
    else if (!this.isOpen && key !== 'Escape') return;
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') this.close();
    else if ((key === 'Enter' || key === 'Tab') && this.#at !== -1) this.#take(this.#at);
    else return;
    event.preventDefault();
    // Nobody else acts on a key that was for the list.
    event.stopPropagation();
  }

  #offer(): void {
    const { input, list, completion } = this.#parts;
    this.#offered = completions(input.value, input.selectionStart ?? input.value.length, this.#known);
    this.#at = -1;
    const rows = this.#offered.map(({ label, about }, at) => {
      const row = clone(completion);
      row.id = `completion-${at}`;
      row.querySelector('code')!.textContent = label;
      row.querySelector('span')!.textContent = about;
      return row;
    });
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  #move(by: 1 | -1): void {
    const rows = [...this.#parts.list.children];
    this.#at = (this.#at + by + rows.length + (this.#at === -1 && by === -1 ? 1 : 0)) % rows.length;
    for (const [at, row] of rows.entries()) row.setAttribute('aria-selected', String(at === this.#at));
    const row = rows[this.#at]!;
    row.scrollIntoView({ block: 'nearest' });
    this.#parts.input.setAttribute('aria-activedescendant', row.id);
  }

  #take(at: number): void {
    const { input } = this.#parts;
    const { span, insert } = this.#offered[at]!;
    input.setRangeText(insert, span.start, span.end, 'end');
    // What it leads to is offered at once: values after a name.
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  close(): void {
    this.#parts.list.hidden = true;
    this.#parts.input.setAttribute('aria-expanded', 'false');
    this.#parts.input.removeAttribute('aria-activedescendant');
  }
}

/** Is something typed right before the caret? */
function isBegun({ value, selectionStart }: HTMLInputElement): boolean {
  return /\S$/.test(value.slice(0, selectionStart ?? value.length));
}
