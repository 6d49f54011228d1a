import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** `60 % (51–68 %, 82 of 137`; of a mean over several reviews `n = 137`. */
const WHOLE = /\d+ % \(\d+–\d+ %, (?:\d[\d,]* of \d|n = \d)/g;
/** What intervals there are is said, too. */
const KIND = /95 % (?:Wilson )?intervals?|intervals? (?:of|is) 95 %/g;
const LEFT = /.{0,40}\d\s*(?:%|per ?cent).{0,20}/gi;

/** The percentages of a page that stand there without an interval and n, each with the words around it. */
export function barePercentages(html: string): string[] {
  const text = shown(parseDocument(html).children);
  return text.replace(WHOLE, '').replace(KIND, '').match(LEFT) ?? [];
}

const UNSHOWN = ['script', 'style', 'head'];
const WITHIN_A_LINE = ['a', 'b', 'strong', 'em', 'i', 'code', 'span', 'abbr', 'tspan'];

/** What is read, by eyes or aloud; what a figure rests on stands in parentheses behind its value. */
function shown(nodes: readonly Node[]): string {
  return nodes.map(shownOne).join('');
}

function shownOne(node: Node): string {
  if (node.type === 'text') return node.data;
  if (!('attribs' in node) || UNSHOWN.includes(node.name)) return '';
  const { class: classes = '', title = '', 'aria-label': label = '' } = node.attribs;
  const text = shown(node.children);
  if (classes.split(' ').includes('rests')) return ` (${text})`;
  const whole = [text, title, label].filter((part) => part !== '').join('\n');
  return WITHIN_A_LINE.includes(node.name) ? whole : `\n${whole}\n`;
}
