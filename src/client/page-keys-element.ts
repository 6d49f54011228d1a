import { actionOf, stepFrom, type KeyAction } from './page-keys.ts';

/** What takes keys for itself. */
const TYPING = 'input, select, textarea, [contenteditable]';
/** Where the reader's wish to be left alone by single keys is kept. */
const STORED = 'casebook-keys';

/** The keys of every page, and the dialog that tells them. */
class PageKeys extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    const isWanted = this.querySelector<HTMLInputElement>('input')!;
    this.hidden = false;
    isWanted.checked = stored() !== 'off';
    isWanted.addEventListener('change', () => store(isWanted.checked ? 'on' : 'off'));
    button.addEventListener('click', () => this.#help());
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented || !isWanted.checked || isTaken(event.target)) return;
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      this.#do(action);
    });
  }

  #do(action: KeyAction) {
    if (action === 'search') this.#search();
    else if (action === 'help') this.#help();
    else if (action === 'fold') fold();
    else step(action === 'next' ? 1 : -1);
  }

  #help() {
    this.querySelector('dialog')!.showModal();
  }

  #search() {
    const field = document.querySelector<HTMLInputElement>('[data-query]')!;
    field.focus();
    field.select();
  }
}

function isTaken(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest(TYPING) !== null;
  return isTyping || document.querySelector('dialog[open]') !== null;
}

/** The finding that has the focus, else the one that the address names. */
function current(): HTMLElement | null {
  const at = document.activeElement?.closest<HTMLElement>('[data-finding]');
  return at ?? document.querySelector(':target')?.closest<HTMLElement>('[data-finding]') ?? null;
}

function step(by: 1 | -1) {
  const findings = [...document.querySelectorAll<HTMLElement>('[data-finding]')].filter(
    (each) => each.closest('[hidden]') === null,
  );
  const at = current();
  const tops = findings.map((each) => Math.round(each.getBoundingClientRect().top));
  const place = stepFrom(at === null ? -1 : findings.indexOf(at), by, tops);
  if (place !== null) goTo(findings[place]!);
}

/** A finding with an id is gone to by its address; a row of a list has a link to go on by. */
function goTo(finding: HTMLElement) {
  for (let around = finding.closest('details'); around; around = around.parentElement!.closest('details'))
    around.open = true;
  if (finding.id !== '') location.replace(`#${encodeURIComponent(finding.id)}`);
  else finding.scrollIntoView({ block: 'nearest' });
  const target = finding.id === '' ? finding.querySelector('a') : finding;
  if (target === finding) finding.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

/** Opens what is folded in the current finding, or folds it all. */
function fold() {
  const finding = current();
  const folds = [...(finding?.querySelectorAll('details') ?? [])];
  const isOpen = folds.some(({ open }) => !open);
  for (const each of folds) each.open = isOpen;
  // What had the focus may be folded away now.
  if (!isOpen && finding && folds.some((each) => each.contains(document.activeElement))) goTo(finding);
}

/** Null too where the browser keeps nothing for this site. */
function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(value: string) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // It then holds for this page only.
  }
}

if (!customElements.get('page-keys')) customElements.define('page-keys', PageKeys);
