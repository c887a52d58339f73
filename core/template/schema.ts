import type { Schema } from 'hast-util-sanitize';

/** The tags that a memo can hold: each has a meaning in every format that we write. */
export const TAGS: readonly string[] = [
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'dl',
  'dt',
  'dd',
  'strong',
  'em',
  'small',
  'span',
  'a',
  'br',
  'hr',
  'div',
  'section',
];

/** All that may remain of a template's HTML. Links lead to the web or to a mailbox, never to script or file. */
export const SCHEMA: Schema = {
  tagNames: [...TAGS],
  attributes: {
    '*': ['id', 'className', 'dataStatement', 'dataCites', 'dataBlock'],
    a: ['href', 'title'],
    div: ['dataFigure'],
    table: ['dataWidths', 'dataCaptioned'],
    tr: ['dataUncertain'],
    th: ['colSpan', 'scope'],
    td: ['colSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'],
  clobber: [],
  clobberPrefix: '',
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
};
