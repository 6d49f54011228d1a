import type { Element as Tree } from 'hast';
import { toDom } from 'hast-util-to-dom';
import type { AgentData } from '../model/review-record.ts';
import type { Links } from '../statistics/links.ts';
import { scopesOf, type Scope } from '../statistics/scope.ts';

/** Which rows to draw: of the agent or family with this address, for the choices of this form. */
export interface OwnAsked {
  path: string;
  /** The base path of the site, without the slash at its end. */
  base: string;
  asked: URLSearchParams;
}

/** Draws the rows that were chosen; null where the data knows no such agent or family. */
export type DrawOwn = (data: AgentData, asked: OwnAsked) => { shown: number; all: number; list: Node } | null;

/** What is chosen of all rows, and the elements that show it. */
export interface OwnRows {
  shown: number;
  all: number;
  list: (to: Links['to']) => Tree[];
}

/**
 * Makes what draws a list of its rows. In a file apart from the elements that wrap such lists: a page that nobody narrows
 * does not load it.
 */
export function drawing(rowsOf: (data: AgentData, scope: Scope, asked: URLSearchParams) => OwnRows): DrawOwn {
  return (data, { path, base, asked }) => {
    const scope = scopesOf(data).find((one) => one.path === path);
    if (!scope) return null;
    const { shown, all, list } = rowsOf(data, scope, asked);
    const children = list((address) => `${base}${encodeURI(address)}`);
    return { shown, all, list: toDom({ type: 'root', children }, { fragment: true }) };
  };
}
