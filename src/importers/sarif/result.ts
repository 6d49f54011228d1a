import { place } from '../../model/place.ts';
import { languageOfFile } from '../fenced.ts';
import { link } from '../link.ts';
import { entriesOf } from '../loose.ts';
import { codeSpan, inlineText, oneLine } from '../one-line.ts';
import { finding, type Fact, type ForeignFinding, type ForeignOutcome, type Proposal } from '../record.ts';
import { firstSentence } from '../words.ts';
import { gradeOf } from './grade.ts';
import { toldBy } from './message.ts';
import type { Places } from './places.ts';
import type { RuleInRun } from './rules.ts';
import type { Fix, Replacement, Result, Rule, Suppression } from './schema.ts';

/** One result of a run as a finding. */
export function findingOf(result: Result, tool: string, inRun: RuleInRun, places: Places): ForeignFinding {
  const { rule } = inRun;
  const told = toldBy(result, inRun, places);
  const name = result.ruleId ?? result.rule?.id ?? rule?.id ?? '';
  const locations = result.locations.flatMap((location) => places.locationOf(location) ?? []);
  const title = firstSentence(told.text || rule?.shortDescription?.text || name);
  return finding({
    ...gradeOf(result, inRun),
    reviewer: tool,
    title,
    body: told.markdown === title || told.markdown === `${title}.` ? '' : told.markdown,
    locations: [...new Map(locations.map((location) => [place(location), location])).values()],
    tags: name === '' ? [] : [name],
    facts: factsOf(result, name, rule, places),
    quote: result.locations[0]?.physicalLocation?.region?.snippet?.text ?? null,
    proposals: result.fixes.flatMap((fix) => proposalsOf(fix, places)),
    outcome: outcomeOf(result.suppressions),
  });
}

function factsOf(result: Result, name: string, rule: Rule | null, places: Places): Fact[] {
  const facts: [string, string][] = [
    [
      'Rule',
      [codeSpan(name), rule?.name && rule.name !== name ? inlineText(rule.name) : ''].join(' ').trim(),
    ],
    ['In', result.locations.flatMap((one) => one.logicalLocations.flatMap(logicalName)).join(', ')],
    [
      'Related',
      result.relatedLocations
        .slice(0, 20)
        .flatMap((one) => relatedPlace(one, places))
        .join('; '),
    ],
    [
      'Since the baseline',
      result.baselineState === null ? '' : inlineText(oneLine(result.baselineState, 40)),
    ],
    ['Found', (result.occurrenceCount ?? 1) > 1 ? `${result.occurrenceCount} times` : ''],
    ['Fingerprint', fingerprint(result.partialFingerprints)],
    [
      'Suppression',
      outcomeOf(result.suppressions) === null ? inlineText(suppressed(result.suppressions)) : '',
    ],
    ['On the web', link(result.hostedViewerUri) ?? ''],
  ];
  return facts.flatMap(([label, markdown]) => (markdown === '' ? [] : [{ label, markdown }]));
}

function logicalName({
  fullyQualifiedName,
  name,
}: Result['locations'][number]['logicalLocations'][number]): string[] {
  const known = fullyQualifiedName ?? name;
  return known === null ? [] : [codeSpan(oneLine(known, 200))];
}

function relatedPlace(location: Result['relatedLocations'][number], places: Places): string[] {
  const found = places.locationOf(location);
  if (found === null) return [];
  const words = location.message?.text ?? '';
  return [`${codeSpan(place(found))}${words === '' ? '' : ` ${inlineText(oneLine(words, 200))}`}`];
}

/** What tells the same finding in another run. */
function fingerprint(partialFingerprints: unknown): string {
  const first = [...entriesOf(partialFingerprints).values()].find((value) => typeof value === 'string');
  return first === undefined ? '' : codeSpan(oneLine(first as string, 100));
}

/** A fix as the code that it puts in place of some lines. */
function proposalsOf({ description, artifactChanges }: Fix, places: Places): Proposal[] {
  return artifactChanges.flatMap(({ artifactLocation, replacements }) =>
    replacements.map((replacement) => {
      const found = places.locationOf({
        id: null,
        physicalLocation: { artifactLocation, region: replacement.deletedRegion },
        logicalLocations: [],
        message: null,
      });
      const change = found === null ? '' : changeWords(replacement, codeSpan(place(found)));
      return {
        language: languageOfFile(found?.path),
        code: replacement.insertedContent?.text ?? '',
        words: [description?.text ?? '', change].join('\n\n'),
      };
    }),
  );
}

/** What is done at a place, before the code that is put there; without code the words are all there is. */
function changeWords({ deletedRegion, insertedContent }: Replacement, where: string): string {
  const text = insertedContent === null ? '' : insertedContent.text;
  if (text !== null && text.trim() !== '') return `In ${where}:`;
  if (text !== '') return `In ${where}, what cannot be shown.`;
  const { startLine = null, startColumn = null, endColumn = null } = deletedRegion ?? {};
  const isOfLines = startLine !== null && (startColumn ?? 1) === 1 && endColumn === null;
  return isOfLines ? `Delete ${where}.` : `Delete within ${where}.`;
}

/** Accepted suppressions decline a finding; one that is rejected or under review leaves it open. */
function outcomeOf(suppressions: readonly Suppression[]): ForeignOutcome | null {
  const isOpen = suppressions.some(({ status }) => status !== null && status !== 'accepted');
  if (suppressions.length === 0 || isOpen) return null;
  return { action: 'Skipped', reason: suppressed(suppressions) };
}

function suppressed(suppressions: readonly Suppression[]): string {
  return suppressions
    .map(({ kind, status, justification }) => {
      const where = kind === 'inSource' ? 'suppressed in the source' : 'suppressed outside the source';
      const state =
        status === null || status === 'accepted'
          ? ''
          : `, ${status === 'underReview' ? 'under review' : status}`;
      return `${where}${state}${justification ? `: ${oneLine(justification, 300)}` : ''}`;
    })
    .join('; ');
}
