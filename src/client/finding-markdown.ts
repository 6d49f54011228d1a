/** What a page says of a finding beside its text. */
export interface FindingFacts {
  /** As the report calls it; null where it gives its findings no ids. */
  id: string | null;
  /** Its severity and what became of it. */
  words: string[];
  /** Where it is, with the code there where its address is known. */
  places: { name: string; href: string | null }[];
  foundBy: string[];
  /** The report that it is from. */
  source: string;
  /** Its own address. */
  link: string;
}

/** The facts in a line of Markdown, and a line that says where all of it is. */
export function factLines({ id, words, places, foundBy, source, link }: FindingFacts): [string, string] {
  const facts = [
    words.map(asText).join(', '),
    places
      .map(({ name, href }) => (href === null ? asCode(name) : `[${asCode(name)}](${target(href)})`))
      .join(', '),
    foundBy.length === 0 ? '' : `found by ${foundBy.map(asText).join(', ')}`,
  ];
  const name = [id, source].filter(Boolean).join(' of ');
  return [facts.filter((fact) => fact !== '').join(' · '), `From [${asText(name)}](${target(link)})`];
}

/** What a forge makes of text, though it is none of Markdown: it calls a person, or leaves a word at another issue. */
const CALLS = new RegExp(
  [
    String.raw`(?<![\w.])@[\w-]+(?:\/[\w-]+)?`,
    String.raw`(?<![\w./-])[\w./-]*[#!]\d+\b`,
    String.raw`\bGH-\d+\b`,
    String.raw`\bhttps?:\/\/[\w.:/~-]{1,200}\/(?:issues|pull|merge_requests|discussions)\/\d+(?:[\w#/?=&.-]*\w)?`,
  ].join('|'),
  'gi',
);

/** Text that Markdown shows as it is, and that calls nobody. */
export function asText(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  let at = 0;
  let result = '';
  for (const { 0: call, index } of plain.matchAll(CALLS)) {
    result += escaped(plain.slice(at, index)) + asCode(call);
    at = index + call.length;
  }
  return result + escaped(plain.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

export function asCode(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const blank = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${blank}${text}${blank}${fence}`;
}

/** An address that no sign in it ends before its end. */
function target(href: string): string {
  return href.replace(
    /[()<>\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
