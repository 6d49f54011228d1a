/** An address that is longer than this many bytes is refused by forges, or by what lies before them. */
const LONGEST = 8000;
const LONGEST_TITLE = 160;
const MORE = ' …';

/** What a new issue is about: `text` may be cut, `end` says where all of it is. */
export interface IssueDraft {
  title: string;
  text: string;
  end: string;
}

/**
 * The form for a new issue, filled in, on the forge where the addresses of a repository begin with `web`: GitHub's, or
 * GitLab's where what it holds is behind a dash. A text that is too long for an address ends with a whole sentence.
 */
export function issueAddress(web: string, { title, text, end }: IssueDraft): string {
  const [titleField, textField] = web.endsWith('/-/')
    ? ['issue[title]', 'issue[description]']
    : ['title', 'body'];
  const heading = cutToFit(title, (some) => some.length <= LONGEST_TITLE);
  const withText = (some: string) => {
    const body = [some, end].filter((part) => part !== '').join('\n\n');
    const fields = new URLSearchParams([[titleField!, heading]]);
    if (body !== '') fields.set(textField!, body);
    return `${web}issues/new?${fields}`;
  };
  return withText(cutToFit(text, (some) => withText(some).length <= LONGEST));
}

/**
 * The longest beginning of a text that fits and ends with a sentence, else with a word, else with any character; nothing
 * where none does.
 */
export function cutToFit(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const cut = (at: number) => `${text.slice(0, at).trimEnd()}${MORE}`;
  for (const end of [/[.!?:](?=\s)|[。！？]|\n(?=\n)/g, /\S(?=\s)/g, /./gsu]) {
    const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
    const at = lastThat(ends, (end) => fits(cut(end)));
    if (at !== undefined) return cut(at);
  }
  return '';
}

/** Of numbers of which the first few hold, the last one that does. */
function lastThat(numbers: readonly number[], holds: (n: number) => boolean): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle]!)) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}
