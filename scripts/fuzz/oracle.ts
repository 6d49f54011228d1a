import { decode } from '../../src/parse/decode.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Made } from '../../src/load/make.ts';
import { visibleOf } from './visible.ts';
import { lostWords } from './words.ts';

/** What must never happen, and the details: the error, the words, the characters. */
export interface Fault {
  kind: 'crash' | 'rejected without a place' | 'lost words' | 'raw character' | 'slow';
  detail: string;
}

export const SLOWEST_MS = 10_000;

/** Controls but tab and line feed, and what reorders or hides text. */
const NEVER =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0001}\u{E0020}-\u{E007F}]/gu;
const NEVER_IN_CODE = /[\u200B-\u200D\u2060\uFEFF]/gu;

/** Runs one input and judges what came of it. */
export async function examine(
  bytes: Uint8Array,
  run: (bytes: Uint8Array) => Promise<Made>,
): Promise<{ faults: Fault[]; rejected: boolean; ms: number }> {
  const start = process.cpuUsage();
  const outcome = await run(bytes).catch((error: unknown) => ({ crash: error }));
  // Of the processor, so that a busy machine makes no input slow.
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  const faults = 'crash' in outcome ? [crash(outcome.crash)] : judge(bytes, outcome);
  if (ms > SLOWEST_MS) faults.push({ kind: 'slow', detail: `${(ms / 1000).toFixed(1)} s` });
  return { faults, rejected: 'rejected' in outcome, ms };
}

/** What is wrong with an outcome. */
export function judge(bytes: Uint8Array, outcome: Made): Fault[] {
  if ('rejected' in outcome) return judgeRejection(bytes, outcome.rejected);
  const { report, rendered } = outcome;
  const failed = report.problems.find(({ code }) => code === 'parse-failed');
  if (failed) return [crash(failed.message)];
  const visible = visibleOf(report, rendered);
  // Comments of front matter are for editors.
  const source = splitFrontMatter(sourceOf(bytes, report.source.encoding)).uncommented;
  const lost = lostWords(source, visible);
  const raw = [...(visible.text.match(NEVER) ?? []), ...(visible.code.match(NEVER_IN_CODE) ?? [])];
  return [
    ...(lost.length > 0 ? [{ kind: 'lost words' as const, detail: lost.join(' ') }] : []),
    ...(raw.length > 0
      ? [{ kind: 'raw character' as const, detail: [...new Set(raw.map(named))].join(' ') }]
      : []),
  ];
}

function judgeRejection(bytes: Uint8Array, problems: readonly Problem[]): Fault[] {
  const lines = sourceOf(bytes, 'utf-8').split('\n').length;
  const isPlaced = ({ line }: Problem) => line === null || (line >= 1 && line <= lines);
  const errors = problems.filter(({ level }) => level === 'error');
  if (problems.some(({ code }) => code === 'parse-failed')) return [crash(problems[0]!.message)];
  if (errors.length > 0 && problems.every(isPlaced)) return [];
  return [
    {
      kind: 'rejected without a place',
      detail: problems.map(({ code, line }) => `${code}:${line}`).join(' '),
    },
  ];
}

/** The text of a file, read here again unless it was damaged: what a damaged one says only its repair knows. */
function sourceOf(bytes: Uint8Array, encoding: 'utf-8' | 'repaired'): string {
  return encoding === 'repaired'
    ? decode(bytes).text
    : new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
}

/** The error and where it was thrown. */
function crash(error: unknown): Fault {
  const [message, place = ''] = (
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  ).split('\n');
  return { kind: 'crash', detail: `${message} ${place.trim()}`.trim() };
}

function named(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
