import { place } from '../../model/place.ts';
import { entriesOf } from '../loose.ts';
import type { Places } from './places.ts';
import type { RuleInRun } from './rules.ts';
import type { Message, Result } from './schema.ts';

/** A message of a result: its text, and the same as Markdown where the tool has that, too. */
export interface Told {
  text: string;
  markdown: string;
}

/**
 * The words of a result: its own, or with its arguments those of its rule, else those that its tool has for all rules. Links
 * to related places become these.
 */
export function toldBy(
  { message, relatedLocations }: Result,
  { rule, component }: RuleInRun,
  places: Places,
): Told {
  const id = message?.id ?? '';
  const ofRule = entriesOf(rule?.messageStrings.get(id) ?? component.globalMessageStrings.get(id));
  const filled = (own: string | null | undefined, rules: unknown) =>
    withArguments(own ?? (typeof rules === 'string' ? rules : ''), message);
  const related = new Map(
    relatedLocations.flatMap((location) => {
      const found = places.locationOf(location);
      return location.id === null || found === null ? [] : [[String(location.id), place(found)] as const];
    }),
  );
  const text = withPlaces(filled(message?.text, ofRule.get('text')), related);
  const markdown = withPlaces(filled(message?.markdown, ofRule.get('markdown')), related);
  return { text: text || markdown, markdown: markdown || text };
}

/** `{0}` stands for the first argument, `{{` for a brace. */
function withArguments(text: string, message: Message | null): string {
  return text.replace(/\{\{|\}\}|\{(\d{1,3})\}/g, (all, at: string | undefined) =>
    at === undefined ? all[0]! : (message?.arguments[Number(at)] ?? all),
  );
}

/** `[the value](1)` leads to the related place 1. */
function withPlaces(text: string, related: ReadonlyMap<string, string>): string {
  return text.replace(/\[([^\]\n]{1,500})\]\((\d{1,9})\)/g, (_, words: string, id: string) => {
    const found = related.get(id);
    return found === undefined ? words : `${words} (\`${found}\`)`;
  });
}
