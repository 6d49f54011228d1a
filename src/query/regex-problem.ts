/** What is wrong with a regular expression, for people; null where nothing is. */
export function regexProblem(source: string, flags: string): string | null {
  const other = /[^imsu]/.exec(flags)?.[0];
  if (other !== undefined)
    return `"${other}" is no flag of a regular expression (i, m, s and u are): put a path in quotes`;
  if (new Set(flags).size < flags.length) return 'A flag of the regular expression stands there twice';
  try {
    new RegExp(source, flags);
    return null;
  } catch (error) {
    return `The regular expression cannot be read: ${reasonOf(error)}`;
  }
}

/** Engines quote the whole expression before they say why. */
function reasonOf(error: unknown): string {
  const reason = (error as Error).message.replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/s, '');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
