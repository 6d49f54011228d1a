import { wholeNumber } from './number.ts';
import { reviewerNamed } from './reviewers.ts';

/** A heading that starts one reviewer's own report. */
export interface AgentHeading {
  agent: string;
  pass: number | null;
}

/** What may follow the reviewer's name in such a heading: a model, a pass, a word for "review". */
const REST = /^(?:[\s—–:-]|original|full|review|report|\([^()]*\))*(?:pass\s*\d+)?(?:\s*\([^()]*\))?\s*$/i;
const LINE = /^#{2,4}\s+(.+)$/;

/** As `agentHeadingText`, on a raw line of Markdown. */
export function agentHeadingLine(line: string, reviewers: readonly string[]): AgentHeading | null {
  const [, text = ''] = LINE.exec(line) ?? [];
  let end = text.length;
  while (/[\s#]/.test(text.charAt(end - 1))) end -= 1;
  return end === 0 ? null : agentHeadingText(text.slice(0, end), reviewers);
}

/**
 * Reads `Heron Large 2`, `[Heron] — Pass 2`, `[Heron] Large 2`, `Appendix: [Heron]`. Names come from the report's
 * own list of reviewers; only where it lists none is any bracketed name taken.
 */
export function agentHeadingText(text: string, reviewers: readonly string[]): AgentHeading | null {
  const plain = text
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\d+\.\s*)?Appendix(?:\s+\w+)?:\s*/i, '');
  const pass = /\bpass\s*(\d+)/i.exec(plain)?.[1];
  const result = (agent: string) => ({ agent, pass: wholeNumber(pass) });

  const [, bracket, after = ''] = /^\[([^\]]+)\](.*)$/.exec(plain) ?? [];
  if (bracket !== undefined) {
    // `[Heron] Large 2` spells the name over the bracket; `[Heron] — Heron Large 2` repeats it.
    const spelled = `${bracket} ${after.replace(/[—–:-]/g, ' ').replace(/pass\s*\d+.*/i, '')}`
      .replace(/\s+/g, ' ')
      .trim();
    const named = reviewerNamed(spelled, reviewers) ?? reviewerNamed(bracket, reviewers);
    if (named !== null) return result(named);
    return reviewers.length === 0 && !/^(critical|important|suggestion)/i.test(bracket)
      ? result(bracket)
      : null;
  }
  const named = reviewers.find((name) => plain.toLowerCase().startsWith(name.toLowerCase()));
  return named !== undefined && REST.test(plain.slice(named.length)) ? result(named) : null;
}
