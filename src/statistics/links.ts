import type { BECAME, RATINGS, RUNGS } from '../model/lists.ts';
import type { Answer } from './answered.ts';
import { choiceParams, type Choices } from './choices.ts';
import { FindingQueries, type Asked } from './finding-query.ts';
import { within } from './months.ts';
import type { Held, RetroCell } from './retro-cells.ts';
import type { COSTS, CREDITS, PARTS, SUMMARIES } from './reviews-asked.ts';
import { scopeSlug, type Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import type { CHANGES } from './severity-change.ts';

/** Where figures lead: to the rows that they were made from, narrowed as the figures are. All under the base path. */
export interface Links {
  /** Any page of the site, by its site-relative address. */
  to: (path: string) => string;
  /** The findings that a figure counts; null where no query asks for just these. */
  findings: (asked: Asked) => string | null;
  /** A scope's own findings; those for which all that is asked holds. They are of the chosen severity, if none is asked for. */
  originals: (scope: Scope, asked?: OriginalsAsked) => string;
  /** The reviews that list a scope; those for which all that is asked holds. */
  reviews: (scope: Scope, asked: ReviewsAsked) => string;
  /** A scope's cells of the retro tables, or everybody's; those that are asked for. */
  retro: (scope: Scope | null, asked: RetroAsked) => string;
}

export interface OriginalsAsked {
  severity?: (typeof RATINGS)[number];
  became?: (typeof BECAME)[number] | 'finding';
  rung?: (typeof RUNGS)[number];
  change?: (typeof CHANGES)[number];
  how?: 'stated' | 'matched';
  /** What the author did about the finding that it went into. */
  answer?: Answer;
  /** Of reviews in which this one took part, too. */
  beside?: Scope;
}

export interface ReviewsAsked {
  part?: (typeof PARTS)[number];
  credits?: (typeof CREDITS)[number];
  summary?: (typeof SUMMARIES)[number];
  cost?: (typeof COSTS)[number];
  /** In which so many families took part. */
  families?: number;
  /** In which this one took part, too. */
  beside?: Scope;
  /** In which these agents took part, and no other. */
  lineUp?: readonly string[];
  /** `2026-05` */
  month?: string;
}

export interface RetroAsked {
  /** Which cells. */
  row?: RetroCell;
  /** Only what can be held against the findings of the same report. */
  held?: Held;
}

type Params = Record<string, string | number | undefined>;

export function makeLinks({ data, choices }: Pick<Selection, 'data' | 'choices'>, to: Links['to']): Links {
  const queries = new FindingQueries(data, choices);
  const list = (scope: Scope, page: 'originals' | 'reviews', chosen: Choices, more: Params) => {
    const anyEffort = choices.effort ?? undefined;
    const params = ofScope({ ...chosen, effort: null }, scope, { 'any-effort': anyEffort, ...more });
    return `${address(to(`${scope.path}${page}/`), params)}#${page}`;
  };
  return {
    to,
    findings: (asked) => {
      const query = queries.query(asked);
      return query === null ? null : `${to('/findings/')}?${new URLSearchParams({ q: query })}`;
    },
    originals: (scope, { beside, severity = choices.severity ?? undefined, ...asked } = {}) =>
      list(
        scope,
        'originals',
        { ...choices, severity: null },
        { severity, ...asked, beside: beside && scopeSlug(beside) },
      ),
    reviews: (scope, { beside, lineUp, month, ...asked }) =>
      list(
        scope,
        'reviews',
        // What agents took, they took for findings of all severities.
        {
          ...choices,
          ...(asked.cost && { severity: null }),
          ...(lineUp && { agents: [...lineUp] }),
          ...(month && within(month, choices)),
        },
        { ...asked, reviewers: lineUp?.length, beside: beside && scopeSlug(beside) },
      ),
    retro: (scope, asked) =>
      address(
        to('/agents/retros/'),
        ofScope({ ...choices, severity: null }, scope ?? {}, {
          ...asked,
          of: scope ? scopeSlug(scope) : undefined,
        }),
      ),
  };
}

/** What is chosen, with the effort that the scope itself is of, and what more is asked. */
function ofScope(choices: Choices, { effort }: Pick<Scope, 'effort'>, more: Params): URLSearchParams {
  const params = choiceParams({
    ...choices,
    effort: effort === undefined ? choices.effort : (effort ?? 'none'),
  });
  for (const [name, value] of Object.entries(more)) if (value !== undefined) params.set(name, String(value));
  return params;
}

function address(page: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === '' ? page : `${page}?${query}`;
}
