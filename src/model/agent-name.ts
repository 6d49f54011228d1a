import { remembered } from './remembered.ts';

/** How much an agent was told to think, as people write it. Other words in a parenthesis are no effort. */
const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max', 'default'];
const EFFORT_BEHIND = new RegExp(
  `[\\s_-]*\\([\\s_-]*(?:effort[\\s_-]*:?[\\s_-]*)?(${EFFORTS.join('|')})[\\s_-]*\\)[\\s_-]*$`,
  'i',
);
/** Numbers of one or two digits in a row are a version: `2-1`, and not the date in `2-20260514` or `2026-05-14`. */
const VERSION = /(?<![\d.]|\d-)\d{1,2}(?:-\d{1,2})+(?![\d.])/g;

/** An agent as it was written: its name, and the effort that stands behind the name in parentheses. */
export interface WrittenAgent {
  name: string;
  effort: string | null;
}

/** Takes bold, brackets and an effort off a name: `**Heron Large 2** (xhigh)` is `Heron Large 2`, of effort `xhigh`. */
export function readAgent(written: string): WrittenAgent {
  const plain = written
    .replace(/[*`~[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const behind = EFFORT_BEHIND.exec(plain);
  const name = plain.slice(0, behind?.index ?? plain.length);
  return behind === null || name === ''
    ? { name: plain || written, effort: null }
    : { name, effort: behind[1]!.toLowerCase() };
}

/** The effort that a parenthesis gives, among other words: `effort: high, verified`, or `xhigh`; null where it gives none. */
export function effortIn(note: string): string | null {
  const stated = /\beffort:\s*([\w-]+)/i.exec(note)?.[1]!.toLowerCase();
  const alone = note
    .split(/[,;—–]/)
    .map((part) => part.trim().toLowerCase())
    .find((part) => EFFORTS.includes(part));
  return stated ?? alone ?? null;
}

/** The effort in one of the parentheses behind a name: `Heron Large 2 (xhigh) — Pass 2`; null where none gives it. */
export function effortBehind(written: string): string | null {
  const notes = [...written.matchAll(/\(([^()]*)\)/g)].map(([, note]) => effortIn(note!));
  return notes.find((effort) => effort !== null) ?? null;
}

/**
 * What all spellings of one agent have in common. Case, an effort, and whether words are joined by blanks, hyphens or
 * underscores do not count, and an id without blanks may join its version by hyphens: `Heron Large 2.1-sol`,
 * `heron-large-2-1-sol` and `[Heron] Large 2.1 Sol (xhigh)` are one. `Heron Large 2` and `Heron Large 2.1` are not.
 */
export const agentKey = remembered((name: string): string => {
  let bare = readAgent(name).name;
  for (let next = readAgent(bare).name; next !== bare; next = readAgent(bare).name) bare = next;
  const isId = !/[\s_]/.test(bare);
  const plain = isId ? bare.replace(VERSION, (version) => version.replaceAll('-', '.')) : bare;
  const words = plain
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s_-]+/);
  return words.filter((word) => word !== '').join(' ') || bare;
}, 10_000);

/** The first word of an agent's name: `Heron` of `Heron Large 2`. */
export function familyOf(name: string): string {
  const { name: bare } = readAgent(name);
  return bare.split(/[\s_-]+/).find((word) => word !== '') ?? bare;
}

/** What all spellings of the family of an agent have in common. */
export function familyKey(name: string): string {
  return agentKey(familyOf(name));
}
