import type { Element } from 'hast';
import type { Links } from './links.ts';
import type { Selection } from './selection.ts';

/**
 * A part of the page of the agents: what a selection says, as elements. It is the same in a build and in a browser, where
 * it is drawn anew for each choice of the reader's.
 */
export type View = (selection: Selection, links: Links) => Element[];
