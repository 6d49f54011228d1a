import type { FindingFacts } from '../model/finding-record.ts';
import type { Grouping } from './answer.ts';
import { matchedPlace } from './matched-place.ts';
import type { Searched } from './searched.ts';
import type { Query } from './syntax.ts';

export interface Group {
  key: string;
  label: string;
  found: Searched[];
}

const NONE = 'none';

/**
 * Findings by what they belong to, each group where its first stands, those that belong to nothing last. A finding of
 * several agents is in the group of each.
 */
export function grouped(found: readonly Searched[], grouping: Grouping, query: Query): Group[] {
  const keysOf = grouping === 'file' ? fileOf(query) : KEYS[grouping];
  const groups = new Map<string, Group>();
  for (const one of found)
    for (const [key, label] of keysOf(one.facts)) {
      const group = groups.get(key) ?? { key, label, found: [] };
      groups.set(key, group);
      group.found.push(one);
    }
  const isNone = ({ key }: Group) => Number(key === NONE);
  return [...groups.values()].sort((a, b) => isNone(a) - isNone(b));
}

type Key = readonly [key: string, label: string];
type KeysOf = (facts: FindingFacts) => readonly Key[];

const KEYS: Readonly<Record<Exclude<Grouping, 'file'>, KeysOf>> = {
  none: () => [['', '']],
  pr: ({ report }) => [subjectOf(report)],
  agent: ({ agents }) => (agents.length === 0 ? [[NONE, 'No agent']] : agents.map(named)),
  pattern: ({ pattern }) => [pattern === null ? [NONE, 'No pattern'] : [pattern.id, pattern.title]],
};

function named(name: string): Key {
  return [name, name];
}

/** A pull request, the branch of a review without one, else the report. */
function subjectOf({ id, label, repo, pr, branch, kind }: FindingFacts['report']): Key {
  if (pr !== null) return named(`${repo}#${pr}`);
  if (kind === 'branch' && branch !== null) return named(`${repo} ${branch}`);
  return [id, label];
}

/** The file of the place that is shown. */
function fileOf(query: Query): KeysOf {
  const placeOf = matchedPlace(query);
  return (facts) => {
    const location = facts.locations[placeOf(facts)];
    const { repo } = facts.report;
    return [location === undefined ? [NONE, 'No file'] : named(`${repo} ${location.path}`.trimStart())];
  };
}
