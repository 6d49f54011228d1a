import { makeBadge } from 'badge-maker';
import type { BadgeText, TONES } from '../model/badge.ts';
import { xmlCharacters } from './xml.ts';

/** The colours of the light pages: white letters are read on each of them. */
export const COLOURS = {
  critical: '#a3162a',
  important: '#8a4b00',
  suggestion: '#2d5a86',
  good: '#1d6a3d',
  unknown: '#5f5b52',
} as const satisfies Record<(typeof TONES)[number], string>;
const LABEL = '#3b3832';

/** Verdicts are in the words of reviewers: a sentence is no badge. */
const LONGEST = 40;

/** A badge as SVG: a picture with its words as title, in which whatever they hold is text. */
export function badgeSvg({ label, message, tone }: BadgeText): string {
  return makeBadge({ label, message: cut(message), color: COLOURS[tone], labelColor: LABEL });
}

function cut(message: string): string {
  const words = xmlCharacters(message).replace(/\s+/g, ' ').trim();
  const characters = [...words];
  return characters.length <= LONGEST
    ? words
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
