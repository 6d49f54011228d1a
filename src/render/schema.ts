import type { Options as Schema } from 'rehype-sanitize';

const TEXT = 'p br hr em strong del sub sup kbd a code bdi pre span div blockquote'.split(' ');
const LISTS = 'ul ol li input'.split(' ');
const TABLES = 'table thead tbody tr th td'.split(' ');
const HEADINGS = 'h1 h2 h3 h4 h5 h6'.split(' ');
const FOLDS = 'details summary'.split(' ');

/**
 * What report text may become. Raw HTML never gets here (it is text, but for a closed list of tags), so every
 * attribute below was made by us: ids of footnotes, what is known of code blocks, states of check boxes.
 */
export const schema: Schema = {
  tagNames: [...TEXT, ...LISTS, ...TABLES, ...HEADINGS, ...FOLDS],
  attributes: {
    a: ['href', 'id', 'title'],
    span: ['title'],
    li: ['id'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    pre: ['dataInfo', 'dataPlace', 'dataLine'],
    input: [['type', 'checkbox'], 'disabled', 'checked'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids carry our own prefix already, and links to them agree with it.
  clobber: [],
  strip: [],
  allowComments: false,
  allowDoctypes: false,
};
