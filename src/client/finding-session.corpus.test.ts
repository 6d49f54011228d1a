import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findingRecords } from '../corpus/finding-records.ts';
import { findingShards } from '../exports/finding-shards.ts';
import { loadCorpus } from '../load/reports.ts';
import { loadWords } from '../load/words.ts';
import type { FindingRecord } from '../model/finding-record.ts';
import { asked } from '../query/__fixtures__/asked.ts';
import { AskingPage } from './__fixtures__/asking-page.ts';
import { StubSite } from './__fixtures__/stub-site.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(folder))('real findings', () => {
  let records: FindingRecord[];
  let site: StubSite;
  beforeAll(async () => {
    vi.stubEnv('REPORTS_DIR', folder);
    const corpus = await loadCorpus();
    records = findingRecords(corpus, await loadWords(corpus), { labelOf: ({ id }) => id });
    site = new StubSite(await findingShards(records, { mostPlain: 1000 }));
  }, 300_000);

  test('an index answers as a scan does, whatever is looked for', async () => {
    const page = new AskingPage(site, Infinity);
    const queries = queriesFrom(records);
    expect(queries.length).toBeGreaterThan(100);
    let found = 0;
    for (const query of queries) {
      const answer = await page.answer(query, { count: 5 });
      expect([query, answer]).toEqual([query, asked(query, records, { count: 5 })]);
      if (answer.total > 0) found += 1;
    }
    expect(found).toBeGreaterThan(queries.length / 2);
  }, 300_000);
});

/** Words, parts of words, phrases, expressions and paths that some of the findings have. */
function queriesFrom(records: readonly FindingRecord[]): string[] {
  return records
    .filter((_, n) => n % 61 === 0)
    .flatMap(({ facts, words }, n) => {
      const all = `${words.text} ${words.code}`.match(/[\w.]{3,}/g) ?? ['none'];
      const [one, next] = [all[(n * 7) % all.length]!, all[((n * 7) % all.length) + 1] ?? 'none'];
      const own = /\w{5,}/.exec(words.originals)?.[0] ?? 'none';
      return [
        ...[
          `"${one}"`,
          `"${one.slice(1, -1)}"`,
          `"${one} ${next}"`,
          `/${one.replaceAll('.', '\\.')}\\s+${next[0]}/i`,
        ],
        ...[
          `/(${one}|${next})/`,
          `"${one}" -"${next}"`,
          `in:originals ${own}`,
          `in:code "${one}" or in:title "${next}"`,
        ],
        ...facts.locations.slice(0, 1).map(({ path }) => `file:"**/${path.split('/').at(-1)}"`),
      ];
    });
}
