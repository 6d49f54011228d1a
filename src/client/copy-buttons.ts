import './copy-button-element.ts';
import { factsOf } from './finding-facts.ts';
import { factLines } from './finding-markdown.ts';

/**
 * Puts a button that copies into every code block, and into every finding: its lines of the report's Markdown, and what
 * the page says of it.
 */
function addButtons() {
  for (const block of document.querySelectorAll('.code')) block.append(button('Copy'));
  for (const finding of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const { markdown } = finding.closest<HTMLElement>('[data-markdown]')?.dataset ?? {};
    const { lines } = finding.dataset;
    if (!markdown || !lines) continue;
    const copy = button('Copy as Markdown', {
      from: markdown,
      lines,
      after: factLines(factsOf(finding)).join('\n'),
    });
    finding.querySelector(':scope > .onward')!.prepend(copy);
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
