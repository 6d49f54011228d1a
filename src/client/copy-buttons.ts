import './copy-button-element.ts';

/** Puts a button that copies into every code block, and into every finding: its lines of the report's Markdown. */
function addButtons() {
  for (const block of document.querySelectorAll('.code')) block.append(button('Copy'));
  for (const finding of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const from = finding.closest<HTMLElement>('[data-markdown]')?.dataset['markdown'];
    const { lines } = finding.dataset;
    if (from && lines) finding.append(button('Copy as Markdown', { from, lines }));
  }
}

function button(label: string, what: { from?: string; lines?: string } = {}): HTMLElement {
  const copy = document.createElement('copy-button');
  Object.assign(copy.dataset, what);
  const inner = document.createElement('button');
  inner.type = 'button';
  inner.textContent = label;
  copy.append(inner);
  return copy;
}

addButtons();
