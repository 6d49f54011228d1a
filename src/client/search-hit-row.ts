import { clone } from './clone.ts';
import type { IndexedRecord } from '../model/search-catalogue.ts';
import { marked } from './marked.ts';
import { excerpt } from './search-excerpt.ts';
import type { Found } from './search-groups.ts';
import { aboutRecord, kindOfRecord } from './search-words.ts';

/** A record that was found, and where the site is that it links to: all of it is put in as text. */
export function hitRow(
  { values, words }: Found,
  { meta, url, content }: IndexedRecord,
  { hit, base }: { hit: HTMLTemplateElement; base: string },
): HTMLElement {
  const row = clone(hit);
  const kind = row.querySelector<HTMLElement>('.kind')!;
  kind.textContent = kindOfRecord(values);
  const severity = values.severity?.find((value) => value !== 'none');
  kind.classList.toggle('severity', severity !== undefined);
  if (severity !== undefined) kind.dataset['severity'] = severity;
  const link = row.querySelector('a')!;
  link.href = base + encodeURI(url.slice(1));
  link.textContent = [meta.id, meta.title].filter(Boolean).join(' ');
  row.querySelector('.place')!.textContent = meta.place ?? '';
  row.querySelector('.about')!.textContent = aboutRecord(values);
  row
    .querySelector('.excerpt')!
    .append(
      ...excerpt(content, words).flatMap(({ text, marked: isMarked }) =>
        marked(text, isMarked ? [[0, text.length]] : []),
      ),
    );
  return row;
}
