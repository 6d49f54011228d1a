import { problem, type Problem } from '../model/problem.ts';

/** Made-up domains, addresses of machines, and what only looks like an address (`icon@2x.png`). */
const NO_PERSON =
  /^(?:git|no-?reply|noreply)@|@(?:[\w.-]+\.)?(?:example\.\w+|noreply\.github\.com|localhost)$|\.(?:png|jpe?g|svg|gif|webp|js|ts|local|test|invalid|internal)$/i;
const E_MAIL = /(?<![\w.+/:@-])[\w][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,18}\b(?![/@:\w])/gi;

/** Tokens by the prefixes that their makers gave them so that they can be found. */
const SECRETS: readonly [what: string, pattern: RegExp][] = [
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/],
  ['a GitLab token', /\bglpat-[\w-]{20,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a PyPI token', /\bpypi-AgE[\w-]{50,}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a Google API key', /\bAIza[\w-]{35}\b/],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}|\bxapp-\d-[\w-]{20,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/],
  ['an API key of an AI service', /\bsk-(?:ant-|proj-|or-)?[\w-]{32,}\b/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  [
    'a password in an address',
    /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/:@]{1,64}:(?!\*+@|\$|<|\{|x+@|password@|pass@|secret@)[^\s/:@]{6,64}@[\w.-]/i,
  ],
];

/** The first line with an e-mail address, and the first with each kind of token: what may not be meant for all eyes. */
export function sensitiveProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const said = new Set<string>();
  for (const [at, line] of text.split('\n').entries()) {
    if (!said.has('e-mail') && line.includes('@') && hasPerson(line)) {
      said.add('e-mail');
      problems.push(problem('e-mail-address', at + 1));
    }
    for (const [what, pattern] of SECRETS)
      if (!said.has(what) && pattern.test(line)) {
        said.add(what);
        problems.push(problem('secret-like', at + 1, { what }));
      }
  }
  return problems;
}

function hasPerson(line: string): boolean {
  return [...line.matchAll(E_MAIL)].some(([address]) => !NO_PERSON.test(address));
}
