/** The lines of all `sh` blocks of a text, in their order, without comments. Each is a command that a reader may type. */
export function commandsIn(markdown: string): string[] {
  return blocksIn(markdown)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.replaceAll('\\\n', '').split('\n'))
    .map((line) => line.replace(/(^|\s+)# .*$/, '').trim())
    .filter((line) => line !== '');
}

interface Block {
  language: string;
  text: string;
}

/** The fenced blocks of a text. */
export function blocksIn(markdown: string): Block[] {
  const blocks = markdown.matchAll(/^ *(```+|~~~+) *(\w*)[^\n]*\n([^]*?)^ *\1 *$/gm);
  return [...blocks].map(([, , language, text]) => ({ language: language!, text: text! }));
}

/** What stands in code within the lines of a text. */
export function inlineCodeIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^ *(```+|~~~+)[^]*?^ *\1 *$/gm, '');
  return [...prose.matchAll(/(`+)(.+?)\1/g)].map(([, , code]) => code!);
}
