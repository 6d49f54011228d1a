/** Languages by the names that fences, file endings and people have for them; others are their own name. */
const LANGUAGES: Record<string, string> = {
  ...{ ts: 'typescript', tsx: 'typescript', mts: 'typescript', cts: 'typescript' },
  ...{ js: 'javascript', jsx: 'javascript', mjs: 'javascript', cjs: 'javascript' },
  ...{ golang: 'go', py: 'python', rs: 'rust', rb: 'ruby', cs: 'csharp', kt: 'kotlin' },
  ...{ sh: 'bash', shell: 'bash', zsh: 'bash', bats: 'bash', ps1: 'powershell', yml: 'yaml' },
  ...{ md: 'markdown', mdx: 'markdown', h: 'c', hpp: 'cpp', cc: 'cpp', cxx: 'cpp', 'c++': 'cpp' },
  ...{ htm: 'html', mk: 'makefile', make: 'makefile', jsonc: 'json' },
};
/** Files without an ending that say by their name what they are. */
const NAMED = new Set(['makefile', 'dockerfile', 'containerfile', 'jenkinsfile', 'rakefile', 'gemfile']);
/** What fences and endings say where the text is in no language. */
const NONE = new Set(['', 'diff', 'patch', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'log']);

/** The one name of a language, in any case. */
export function languageOf(name: string): string {
  const lower = name.toLowerCase();
  return Object.hasOwn(LANGUAGES, lower) ? LANGUAGES[lower]! : lower;
}

/** What tells the language of a file: its ending, or its whole name where it has none; lower case. */
export function endingOf(path: string): string {
  const file = path.split('/').at(-1)!.toLowerCase();
  return file.includes('.') ? file.slice(file.lastIndexOf('.') + 1) : file;
}

/** The languages of code blocks, as their fences name them, and of files, each once, in the order of their names. */
export function languagesOf(fences: readonly (string | null)[], paths: readonly string[]): string[] {
  const names = [...fences.map((fence) => fence?.toLowerCase() ?? ''), ...paths.filter(isTold).map(endingOf)];
  return [...new Set(names.filter((name) => !NONE.has(name)).map(languageOf))].sort();
}

/** Does the name of a file say what language it is in? */
function isTold(path: string): boolean {
  const ending = endingOf(path);
  return (
    NAMED.has(ending) ||
    (/^[a-z][a-z0-9+#_-]{0,15}$/.test(ending) && path.toLowerCase().endsWith(`.${ending}`))
  );
}
