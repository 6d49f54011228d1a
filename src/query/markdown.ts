/** Text as Markdown that shows it as it is: no character of it is markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#&]/g, String.raw`\$&`).replace(/\s+/g, ' ');
}

/** A link; its address may hold brackets, its text may hold anything. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address}>)`;
}

/** A code span, however many backticks its text has. */
export function markdownCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  return runs.length > 0 ? `${fence} ${text} ${fence}` : `\`${text}\``;
}

/** An item of a list from Markdown of any kind: the mark that it may have had as an item gives way to ours. */
export function markdownItem(markdown: string): string {
  const [, mark = ''] = /^((?:[-*+]|\d+[.)])[ \t]+)/.exec(markdown) ?? [];
  const [first = '', ...others] = markdown.slice(mark.length).split('\n');
  // Lines of an item are indented by its mark; those of a paragraph are not.
  const lines = others.map((line) => line.slice(Math.min(mark.length, line.search(/\S|$/))));
  return [`- ${first}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}
