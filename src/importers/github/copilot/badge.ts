import type { MappedSeverity } from '../../record.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { attribute } from '../html.ts';
import { COPILOT } from './severities.ts';

/** Only pictures from here are marks of the tool: any other may be anybody's. */
const BADGE =
  /^https:\/\/github\.githubassets\.com\/static\/images\/icons\/copilot-code-review\/(critical|high|medium|low)\b[\w.-]*$/i;

/** The severity of the first mark in some HTML; null where there is none. */
export function badgeOf(html: string): MappedSeverity | null {
  for (const [, attributes = ''] of html.matchAll(/<img\b([^<>]*)>/gi)) {
    const level = BADGE.exec(attribute(attributes, 'src') ?? '')?.[1];
    if (level !== undefined) return mapped(COPILOT, severityRow(COPILOT, level), capital(level));
  }
  return null;
}

/** HTML without the tool's marks; other pictures stay. */
export function withoutBadges(html: string): string {
  return html
    .replace(/<img\b([^<>]*)>/gi, (all, attributes: string) =>
      BADGE.test(attribute(attributes, 'src') ?? '') ? '' : all,
    )
    .replace(/<\/?(?:picture|source)\b[^<>]*>/gi, '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
