import { issueAddress } from '../model/issue-form.ts';
import { factsOf, proseOf } from './finding-facts.ts';
import { factLines } from './finding-markdown.ts';

/** Has the links that start an issue say more of their finding than there is room for in the page itself. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-issue]')) {
  const finding = link.closest('article')!;
  const [web = ''] = link.href.split('issues/new?');
  const [title = ''] = new URL(link.href).searchParams.values();
  const [facts, end] = factLines(factsOf(finding));
  link.href = issueAddress(web, { title, text: `${facts}\n\n${proseOf(finding)}`, end });
}
