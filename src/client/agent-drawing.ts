import { toDom } from 'hast-util-to-dom';
import type { AgentData } from '../model/review-record.ts';
import type { Choices } from '../statistics/choices.ts';
import { makeLinks } from '../statistics/links.ts';
import { select } from '../statistics/selection.ts';
import { drawView, type ViewName } from '../statistics/views.ts';

/**
 * Draws every view within an element anew from what was chosen; returns how many reviews these are. In a file of its own:
 * a page that nobody narrows does not load it. `base` is the base path of the site, without the slash at its end.
 */
export function drawViews(within: Element, data: AgentData, choices: Choices, base: string): number {
  const selection = select(data, choices);
  const links = makeLinks(selection, (path) => base + encodeURI(path));
  for (const view of within.querySelectorAll<HTMLElement>('[data-view]'))
    view.replaceChildren(
      toDom(
        { type: 'root', children: drawView(view.dataset['view'] as ViewName, selection, links) },
        { fragment: true },
      ),
    );
  return selection.reviews.length;
}
