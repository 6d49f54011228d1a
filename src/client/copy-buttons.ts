import './copy-button-element.ts';

/** Puts a button that copies into every code block, and into every finding: its lines of the report's Markdown. */
function addButtons() {
  for (const block of document.querySelectorAll('.code')) block.append(button('Copy'));
  for (const finding of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const { markdown, source } = finding.closest<HTMLElement>('[data-markdown]')?.dataset ?? {};
    const { lines } = finding.dataset;
    if (!markdown || !lines) continue;
    const facts = [...finding.querySelectorAll('header :is(.severity, li > .outcome)')];
    const words = facts.map(({ textContent }) => textContent.trim()).join(', ');
    const after = `${words}: ${source ?? ''}, ${new URL(`#${finding.id}`, location.href).href}`;
    finding.append(button('Copy as Markdown', { from: markdown, lines, after }));
  }
}

function button(label: string, what: Record<string, string> = {}): HTMLElement {
  const copy = document.createElement('copy-button');
  Object.assign(copy.dataset, what);
  const inner = document.createElement('button');
  inner.type = 'button';
  inner.textContent = label;
  copy.append(inner);
  return copy;
}

addButtons();
