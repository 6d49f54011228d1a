import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { number } from '../model/amounts.ts';
import { RUNGS } from '../model/lists.ts';
import type { Ladder, Rung } from './ladder.ts';
import { rungWord } from './original-words.ts';
import type { Scope } from './scope.ts';

const LEFT = 210;
const BAR = 660;
const RIGHT = 70;
const ROW = 30;
const THICK = 20;
const LONGEST_NAME = 26;
/** Pixels that a digit takes: what is narrower than its number has none. */
const DIGIT = 9;

/** A bar for each agent, all of one length: the rungs of the ladder from the worst at the left to the best. */
export function ladderPicture(
  ladders: readonly { scope: Scope; ladder: Ladder }[],
  caption: string,
): Element {
  const width = LEFT + BAR + RIGHT;
  const height = ladders.length * ROW;
  return h('figure.ladder', [
    h(
      'div.scroll',
      { tabIndex: 0, role: 'region', ariaLabel: `${caption}: picture` },
      s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', ariaLabel: caption }, [
        s('defs', RUNGS.map(hatching)),
        ...ladders.map(({ scope, ladder }, row) =>
          s('g', { transform: `translate(0 ${row * ROW + (ROW - THICK) / 2})` }, [
            name(scope.name),
            ...segments(ladder),
            s('text', { x: LEFT + BAR + 8, y: THICK - 5 }, `n = ${number(ladder.survived.n)}`),
          ]),
        ),
      ]),
    ),
    h('p.legend', RUNGS.map(legendEntry)),
    h('figcaption', 'Each bar is all that an agent wrote; numbers in it are counts, where there is room.'),
  ]);
}

/** Lines, so that rungs can be told apart without colour. */
const LINES: Record<Rung, string> = {
  'false-positive': 'M0 0L8 8M0 8L8 0',
  dropped: 'M0 8L8 0',
  duplicate: 'M0 0L8 8',
  'design-note': 'M0 4H8',
  limitation: 'M4 0V8',
  merged: 'M2 2H4M6 6H8',
  downgraded: 'M0 2H8M0 6H8',
  promoted: 'M2 0V8M6 0V8',
  kept: '',
  unknown: '',
};

function hatching(rung: Rung): Element {
  return s(
    'pattern',
    { id: `rung-${rung}`, className: [rung], width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    [s('rect', { width: 8, height: 8 }), s('path', { d: LINES[rung] })],
  );
}

function segments({ rungs, survived }: Ladder): Element[] {
  let before = 0;
  return RUNGS.flatMap((rung) => {
    const n = rungs[rung];
    if (n === 0) return [];
    const [x, width] = [LEFT + (before / survived.n) * BAR, (n / survived.n) * BAR];
    before += n;
    const words = number(n);
    const ground = words.length * DIGIT + 2;
    return [
      s('rect', { className: ['part', rung], fill: `url(#rung-${rung})`, x, width, height: THICK }, [
        s('title', `${rungWord(rung)}: ${words}`),
      ]),
      ...(width < ground + 2
        ? []
        : [
            s('rect.ground', { x: x + width / 2 - ground / 2, width: ground, y: 2, height: THICK - 4 }),
            s('text.inside', { x: x + width / 2, y: THICK - 5, textAnchor: 'middle' }, words),
          ]),
    ];
  });
}

function name(whole: string): Element {
  const letters = [...whole];
  const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : whole;
  return s('text', { x: LEFT - 8, y: THICK - 5, textAnchor: 'end' }, [s('title', whole), short]);
}

function legendEntry(rung: Rung): Element {
  return h('span', [
    s('svg', { width: 20, height: 14, ariaHidden: 'true' }, [
      s('rect', { className: ['part', rung], fill: `url(#rung-${rung})`, width: 20, height: 14 }),
    ]),
    ` ${rungWord(rung)} `,
  ]);
}
