import type { Feed, FeedEntry } from './feed.ts';
import { xml, xmlDocument, type Xml } from './xml.ts';

/** The format asks for a time where a report has none; every build must give the same. */
const UNDATED = '1970-01-01T00:00:00Z';

/** A feed as Atom (RFC 4287). */
export function atom({ title, site, id, page, atom: self, entries }: Feed): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom">
<title>${title}</title>
<id>${id}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<author><name>${site}</name></author>
<updated>${entries[0]?.updated ?? UNDATED}</updated>
${entries.map(entryXml)}
</feed>`);
}

function entryXml({ title, id, link, updated, summary, authors }: FeedEntry): Xml {
  return xml`<entry>
<title>${title}</title>
<id>${id}</id>
<link rel="alternate" type="text/html" href="${link}"/>
<updated>${updated ?? UNDATED}</updated>
${authors.map((name) => xml`<author><name>${name}</name></author>`)}
<summary>${summary}</summary>
</entry>`;
}
