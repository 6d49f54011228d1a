import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texts } from './__fixtures__/queries.ts';
import { completions } from './complete.ts';
import { parseQuery } from './parse.ts';
import { FIELDS } from './syntax.ts';

const KNOWN = {
  agent: ['Sable Pro 4', 'Heron Large 2', 'Finch Mini 3', 'constructor'],
  reviewer: ['Heron Large 2 (high)', 'Heron Large 2 (low)'],
  repo: ['lanternworks/tidepool', 'lanternworks/quillcast'],
  tag: Array.from({ length: 30 }, (_, at) => `tag${at}`),
  verdict: ['Merge with fixes', 'merge'],
};

// prettier-ignore
test.for([
  // typed, with | at the caret          offered
  ['|',                                  FIELDS.map((field) => `${field}:`)],
  ['a |',                                [...FIELDS.map((field) => `${field}:`), 'or']],
  ['a or |',                             FIELDS.map((field) => `${field}:`)],
  ['se|',                                ['severity:']],
  ['SE|',                                ['severity:']],
  ['-se|',                               ['severity:']],
  ['(a or -(b|',                         ['by:', 'branch:', 'before:']],
  ['a o|',                               ['of:', 'or']],
  ['a or|',                              []],
  ['o|',                                 ['of:']],
  ['(o|',                                ['of:']],
  ['-o|',                                ['of:']],
  ['a or o|',                            ['of:']],
  ['a|',                                 ['agent:', 'author:', 'after:']],
  ['zz|',                                []],
  ['"a|',                                []],
  ['"se"|',                              []],
  ['/se|',                               []],
  ['(a)|',                               []],
  ['severity:|',                         ['critical', 'important', 'suggestion', 'none']],
  ['a (-severity:|',                     ['critical', 'important', 'suggestion', 'none']],
  ['severity:i|',                        ['important', 'critical', 'suggestion']],
  ['severity:critical|',                 []],
  ['severity:critical,|',                ['important', 'suggestion', 'none']],
  ['severity:|,critical',                ['important', 'suggestion', 'none']],
  ['severity:Critical,NO|',              ['none']],
  ['is:c|',                              ['commented', 'carried', 'declined', 'documented', 'struck', 'unmatched']],
  ['agent:|',                            ['Sable Pro 4', 'Heron Large 2', 'Finch Mini 3', 'constructor', 'none']],
  ['agent:la|',                          ['Heron Large 2']],
  ['agent:"heron l|',                    ['Heron Large 2']],
  ['agent:"heron"|',                     []],
  ['repo:q|',                            ['lanternworks/quillcast']],
  ['tag:|',                              KNOWN.tag.slice(0, 10)],
  ['verdict:|',                          ['merge', 'fixes', 'rework', 'unknown', 'Merge with fixes', 'none']],
  ['by:|',                               []],
  ['reviewer:lo|',                       ['Heron Large 2 (low)']],
  ['of:|',                               []],
  ['pr:|',                               ['none']],
] as [string, string[]][])('%s', ([typed, offered]) => {
  expect(offers(typed).map(({ label }) => label)).toEqual(offered);
});

// prettier-ignore
test.for([
  // typed                               taken                 becomes
  ['a se|',                              'severity:',          'a severity:|'],
  ['-(se|',                              'severity:',          '-(severity:|'],
  ['a se|verity:none b',                 'severity:',          null],
  ['a se|v:none b',                      'severity:',          'a severity:|none b'],
  ['a o| b',                             'or',                 'a or| b'],
  ['severity:cr| a',                     'critical',           'severity:critical| a'],
  ['severity:cr|tic,none a',             'critical',           'severity:critical|,none a'],
  ['severity:none,|',                    'critical',           'severity:none,critical|'],
  ['(agent:her|)',                       'Heron Large 2',      '(agent:"Heron Large 2"|)'],
  ['agent:"her| a',                      'Heron Large 2',      'agent:"Heron Large 2"| a'],
  ['agent:“her|”,b a',                   'Heron Large 2',      'agent:"Heron Large 2"|,b a'],
  ['severity:"cr|"',                     'critical',           'severity:critical|'],
] as const)('%s with %s: %s', ([typed, label, becomes]) => {
  const found = offers(typed).find((offer) => offer.label === label);
  const text = typed.replace('|', '');
  const after = found && `${text.slice(0, found.span.start)}${found.insert}|${text.slice(found.span.end)}`;
  expect(after ?? null).toBe(becomes);
});

test('offers say what they mean', () => {
  expect(offers('file|')).toEqual([
    {
      span: { start: 0, end: 4 },
      insert: 'file:',
      label: 'file:',
      about: 'a path or a glob; a bare name is a file or a folder anywhere',
    },
  ]);
  expect(offers('is:ret|')[0]).toMatchObject({ about: 'seen again after a round without it' });
  expect(offers('agent:cons|')[0]).toMatchObject({ label: 'constructor', about: '' });
});

test('anywhere in any text, what is offered is understood where it is put', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const text = before + after;
      for (const { span, insert } of completions(text, before.length, KNOWN)) {
        expect(span.start <= before.length && before.length <= span.end && span.end <= text.length).toBe(
          true,
        );
        const { problems } = parseQuery(text.slice(0, span.start) + insert);
        const own = problems.filter((problem) => problem.span.end > span.start);
        expect(own.filter(({ isUnfinished }) => !isUnfinished)).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});

function offers(typed: string): ReturnType<typeof completions> {
  const caret = typed.indexOf('|');
  return completions(typed.replace('|', ''), caret, KNOWN);
}
