import { clone } from './clone.ts';
import type { IndexedRecord } from '../model/search-catalogue.ts';
import { marked } from './marked.ts';
import { excerpt } from './search-excerpt.ts';
import type { Found } from './search-groups.ts';
import { aboutRecord, kindOfRecord } from './search-words.ts';
import { pageOf, type SearchedSite } from './searched-site.ts';

/**
 * A record that was found: all of it is put in as text, and its link leads to the site that it is of. Of a record that
 * could not be loaded, where it stands.
 */
export function hitRow(
  { site, report, values, words }: Found,
  record: IndexedRecord | null,
  hit: HTMLTemplateElement,
): HTMLElement {
  const row = clone(hit);
  const kind = row.querySelector<HTMLElement>('.kind')!;
  kind.textContent = kindOfRecord(values);
  const severity = values.severity?.find((value) => value !== 'none');
  kind.classList.toggle('severity', severity !== undefined);
  if (severity !== undefined) kind.dataset['severity'] = severity;
  const title =
    record === null ? report.label : [record.meta.id, record.meta.title].filter(Boolean).join(' ');
  leadTo(row.querySelector('a')!, site, record?.url ?? report.address, title);
  row.querySelector('.place')!.textContent = record?.meta.place ?? '';
  row.querySelector('.about')!.textContent = aboutRecord(values);
  const parts = record === null ? [{ text: NOT_LOADED, marked: false }] : excerpt(record.content, words);
  row
    .querySelector('.excerpt')!
    .append(
      ...parts.flatMap(({ text, marked: isMarked }) => marked(text, isMarked ? [[0, text.length]] : [])),
    );
  return row;
}

const NOT_LOADED = 'What it says could not be loaded.';

/** Makes a link of a title; where the path leads out of its site, only words. */
export function leadTo(link: HTMLAnchorElement, site: SearchedSite, path: string, title: string): void {
  const href = pageOf(site, path);
  if (href === null) link.removeAttribute('href');
  else link.href = href;
  if (!site.isOwn) link.rel = 'noopener noreferrer nofollow';
  link.textContent = title;
}
