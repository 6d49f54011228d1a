import { h } from 'hastscript';
import type { Links } from './links.ts';
import type { Scope } from './scope.ts';
import { effortName } from './scope.ts';
import type { Row } from './table.ts';

const DEPTHS = { family: 0, agent: 1, effort: 2 } as const;

/** The head of a row that is about a scope: an effort is told below its agent, an agent below its family. */
export function scopeHead(scope: Scope, links: Links): Pick<Row, 'head' | 'depth'> {
  const name = scope.level === 'effort' ? effortName(scope.effort ?? null) : scope.name;
  return {
    head: scope.level === 'effort' ? name : h('a', { href: links.to(scope.path) }, name),
    depth: scope.isAlone ? 0 : DEPTHS[scope.level],
  };
}
