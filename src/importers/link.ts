import { inlineText, oneLine } from './one-line.ts';

/** An address of the web as a link, with words of ours or itself; null where it is none. */
export function link(address: string | null, words = ''): string | null {
  if (address === null || !/^https:\/\/[^\s<>"'`\\|]{1,2000}$/.test(address) || !URL.canParse(address))
    return null;
  const { href, username, password } = new URL(address);
  if (username !== '' || password !== '') return null;
  return `[${inlineText(oneLine(words || address, 200))}](<${href.replace(/[<>]/g, '')}>)`;
}
