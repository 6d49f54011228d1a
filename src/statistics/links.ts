import type { BECAME, RATINGS, RUNGS } from '../model/lists.ts';
import { choiceParams, type Choices } from './choices.ts';
import { FindingQueries, type Asked } from './finding-query.ts';
import { scopeSlug, type Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import type { CHANGES } from './severity-change.ts';

/** Where figures lead: to the rows that they were made from, narrowed as the figures are. All under the base path. */
export interface Links {
  /** Any page of the site, by its site-relative address. */
  to: (path: string) => string;
  /** The findings that a figure counts; null where no query asks for just these. */
  findings: (asked: Asked) => string | null;
  /** A scope's own findings; those for which all that is asked holds. */
  originals: (scope: Scope, asked?: OriginalsAsked) => string;
  /** The reviews that a scope took part in, or was to take part in. */
  reviews: (scope: Scope) => string;
  /** A scope's cells of the retro tables. */
  retro: (scope: Scope) => string;
}

export interface OriginalsAsked {
  severity?: (typeof RATINGS)[number];
  became?: (typeof BECAME)[number] | 'finding';
  rung?: (typeof RUNGS)[number];
  change?: (typeof CHANGES)[number];
  how?: 'stated' | 'matched';
  /** Of reviews in which this one took part, too. */
  beside?: Scope;
}

export function makeLinks({ data, choices }: Pick<Selection, 'data' | 'choices'>, to: Links['to']): Links {
  const queries = new FindingQueries(data, choices);
  const below = (scope: Scope, page: string, more: Record<string, string | undefined> = {}) => {
    const params = ofScope(choices, scope);
    for (const [name, value] of Object.entries(more)) if (value !== undefined) params.set(name, value);
    const query = params.toString();
    return `${to(`${scope.path}${page}`)}${query === '' ? '' : `?${query}`}`;
  };
  return {
    to,
    findings: (asked) => {
      const query = queries.query(asked);
      return query === null ? null : `${to('/findings/')}?${new URLSearchParams({ q: query })}`;
    },
    originals: (scope, { beside, ...asked } = {}) =>
      `${below(scope, 'originals/', { ...asked, beside: beside && scopeSlug(beside) })}#originals`,
    reviews: (scope) => `${to(scope.path)}#reviews`,
    retro: (scope) => {
      const params = ofScope(choices, scope);
      params.set('of', scopeSlug(scope));
      return `${to('/agents/retros/')}?${params}`;
    },
  };
}

/** What is chosen but the severity, which a link says itself, and the effort that the scope itself is of. */
function ofScope(choices: Choices, { effort }: Scope): URLSearchParams {
  return choiceParams({
    ...choices,
    severity: null,
    effort: effort === undefined ? choices.effort : (effort ?? 'none'),
  });
}
