import { fileTest } from '../query/file-test.ts';

/**
 * Tells whether a file is asked for. `query` is words that must all occur in its repository and path, in any order; a
 * word with `*` is a pattern as `file:` has it, in any folder.
 */
export function fileMatcher(query: string): (file: string) => boolean {
  const tests = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (word.includes('*') ? fileTest(`**/${word}`) : (file: string) => file.includes(word)));
  return (file) => {
    const text = file.toLowerCase();
    return tests.every((test) => test(text));
  };
}
