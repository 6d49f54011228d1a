/**
 * Tells whether a file is asked for. `query` is words that must all occur in its repository and path, in any order; a
 * word with `*` is a pattern for the end of the path: `*` is any name or part of one, `**` also goes over folders.
 */
export function fileMatcher(query: string): (file: string) => boolean {
  const tests = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (word.includes('*') ? globTest(word) : (file: string) => file.includes(word)));
  return (file) => {
    const text = file.toLowerCase();
    return tests.every((test) => test(text));
  };
}

function globTest(word: string): (file: string) => boolean {
  const parts = word.split(/(\*+)/).map((part) => {
    if (part.startsWith('**')) return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`);
  });
  // A pattern for a folder means all that is in it.
  const pattern = new RegExp(`(?:^|/)${parts.join('')}${word.endsWith('/') ? '' : '$'}`);
  return (file) => pattern.test(file);
}
