import { nameFault } from '../model/name-fault.ts';

/** With the instant before it, a name stays shorter than a part of an address may be. */
const LONGEST = 90;

/** What was reviewed, as far as it is known. */
export interface Target {
  pullRequest: number | null;
  branch: string | null;
  /** What to call it where it is neither. */
  otherwise: string;
}

/** `20260504-091530-pr-41`: the name of a report's file, without `.md`. `time` is `HH:MM` or `HH:MM:SS`. */
export function reportName(date: string | null, time: string | null, target: Target): string {
  const day = date?.replaceAll('-', '');
  const clock = day && time ? `${time.replaceAll(':', '')}00`.slice(0, 6) : undefined;
  return [day, clock, targetName(target)].filter((part) => part !== undefined).join('-');
}

function targetName({ pullRequest, branch, otherwise }: Target): string {
  return pullRequest === null ? plainName(branch ?? otherwise) : `pr-${pullRequest}`;
}

/** Any words as a name that can be part of an address: letters and digits of any script, `.`, `_` and `-`. */
export function plainName(words: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^\p{L}\p{N}_]+/u, '');
  const name =
    [...plain]
      .slice(0, LONGEST)
      .join('')
      .replace(/[-.]+$/, '') || 'report';
  return nameFault(name) === null ? name : `report-${name}`;
}
