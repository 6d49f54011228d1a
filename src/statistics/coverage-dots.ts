import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { counted } from '../model/amounts.ts';
import type { OftenCovered } from './often-covered.ts';
import type { Scope } from './scope.ts';

const ROW = 24;
const HEAD = 28;
const COLUMN = 96;
/** What a letter of a path is wide, and how many are shown. */
const LETTER = 7.3;
const MOST_LETTERS = 44;
const LARGEST = 10;

/**
 * A dot for each file and scope: a ring as large as the number of reviews that covered the file, and in it a disc as large
 * as the number of those with a finding there. Areas are in proportion.
 */
export function coverageDots(files: readonly OftenCovered[], scopes: readonly Scope[]): Element {
  const most = Math.max(1, ...files.flatMap(({ cells }) => cells.map(({ covered }) => covered)));
  const radius = (n: number) => Math.round(LARGEST * Math.sqrt(n / most) * 100) / 100;
  const names = files.map(({ path }) => end(path, MOST_LETTERS));
  const start = Math.ceil(Math.max(0, ...names.map((name) => [...name].length)) * LETTER) + 16;
  const width = start + COLUMN * scopes.length;
  const height = HEAD + ROW * files.length;
  const label = `How often each of ${counted(scopes.length, 'agent')} covered ${counted(files.length, 'file')}, and found something there. The table below has the numbers.`;
  const centre = (at: number) => start + COLUMN * (at + 0.5);
  const heads = scopes.map(({ name }, at) =>
    s('text.head', { x: centre(at), y: HEAD - 12, textAnchor: 'middle' }, beginning(name, 13)),
  );
  const rows = files.flatMap(({ cells }, row) => {
    const y = HEAD + ROW * (row + 0.5);
    return [
      s('line', { x1: 0, x2: width, y1: y + ROW / 2, y2: y + ROW / 2 }),
      s('text', { x: start - 16, y: y + 4, textAnchor: 'end' }, names[row]!),
      ...cells.flatMap(({ covered, found }, at) => dot(centre(at), y, radius(covered), radius(found))),
    ];
  });
  return h('figure.coverage-dots', [
    h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'Covered files as dots' }, [
      s('svg', { role: 'img', ariaLabel: label, width, height, viewBox: `0 0 ${width} ${height}` }, [
        ...heads,
        ...rows,
      ]),
    ]),
    h(
      'figcaption',
      `A ring: reports in which it covered the file, the largest ${counted(most, 'report')}. The disc within: those of them in which it is credited with a finding there. No ring: it did not cover the file.`,
    ),
  ]);
}

function dot(cx: number, cy: number, covered: number, found: number): Element[] {
  return [
    ...(covered > 0 ? [s('circle.ring', { cx, cy, r: covered })] : []),
    ...(found > 0 ? [s('circle.disc', { cx, cy, r: found })] : []),
  ];
}

function beginning(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

/** What tells paths apart stands at their end. */
function end(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `…${letters.slice(1 - most).join('')}` : text;
}
