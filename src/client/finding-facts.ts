import { asCode, asText, type FindingFacts } from './finding-markdown.ts';

/** What the page says of a finding: `finding` is its card. */
export function factsOf(finding: HTMLElement): FindingFacts {
  const textOf = (element: Element) => element.textContent.trim();
  const words = [...finding.querySelectorAll('header :is(.severity, li > .outcome)')].map(textOf);
  const places = [...finding.querySelectorAll('header .location')].map((place) => ({
    name: textOf(place),
    href: place.getAttribute('href'),
  }));
  const names = [...finding.querySelectorAll('header dt')].find((dt) => textOf(dt) === 'Found by');
  const foundBy = [...(names?.parentElement?.querySelectorAll('dd') ?? [])].map(
    (dd) => dd.firstChild?.textContent?.trim() ?? '',
  );
  const id = textOf(finding.querySelector('.permalink')!);
  // Where a site is published is known better than where it is looked at.
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return {
    id: id === '#' ? null : id,
    words,
    places,
    foundBy,
    source: finding.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '',
    link: new URL(`#${finding.id}`, page).href,
  };
}

/** The prose of a finding as Markdown: its paragraphs and lists, without the code between them. */
export function proseOf(finding: HTMLElement): string {
  const blocks = finding.querySelectorAll(':scope > .prose > :is(p, ul, ol, blockquote)');
  return [...blocks].map((block) => markdownOf(block).trim()).join('\n\n');
}

function markdownOf(node: Node): string {
  if (node instanceof Text) return asText(node.data);
  if (!(node instanceof Element) || node.matches('figure, copy-button')) return '';
  if (node.matches('code')) return asCode(node.textContent);
  if (node.matches('br')) return '\n';
  const inside = [...node.childNodes].map(markdownOf).join('');
  return node.matches('li') ? `- ${inside.trim()}\n` : inside;
}
