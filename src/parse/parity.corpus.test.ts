import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { treeDifference } from './__fixtures__/tree-difference.ts';
import { decode } from './decode.ts';
import { repairFences } from './fences.ts';
import { referenceMarkdown } from './markdown.ts';
import { nativeMarkdown } from './native-markdown.ts';

/** Texts that are not part of the project, and how many of them at least are read natively. */
const FOLDERS = [
  ['corpus', 0.9],
  ['freeform', 0.8],
  ['not-reports', 0.8],
  ['hostile', 0],
] as const;

describe.for(FOLDERS)('the native engine and the texts of %s', ([name, share]) => {
  const folder = join(import.meta.dirname, '../../../shared', name);

  test.skipIf(!existsSync(folder))('gives the trees of the reference', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    let native = 0;
    const different = files.flatMap((file) => {
      const { text } = repairFences(decode(readFileSync(join(folder, file))).text);
      const tree = nativeMarkdown(text);
      native += tree === null ? 0 : 1;
      const found = tree && treeDifference(referenceMarkdown(text), tree);
      return found === null ? [] : [`${file}: ${found}`];
    });
    expect(different).toEqual([]);
    expect(native / files.length).toBeGreaterThanOrEqual(share);
  });
});
