import { Unusable } from './unusable.ts';

/** What a header or footer may not hold: things that run, and things that bring in other files. */
const REFUSED = /<(?:w:(?:object|control|altChunk|subDoc|movie|delInstrText)|o:OLEObject|ole:\w+)[\s/>]/;
/** Attributes that name a file or an address outright, and not by a relation, which is checked for itself. */
const ADDRESS = /\s(?:[\w.-]+:)?(?:src|href|relhref|althref|link|target|action|hlinkMouseOver)\s*=/i;
/** Fields that say something of the memo or its pages; all others may fetch, run or ask. */
const FIELDS = new Set(
  `PAGE NUMPAGES SECTIONPAGES SECTION DATE TIME CREATEDATE SAVEDATE PRINTDATE TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY
   REVNUM EDITTIME NUMWORDS NUMCHARS DOCPROPERTY STYLEREF SYMBOL SEQ QUOTE IF = FORMTEXT`.split(/\s+/),
);

/** Throws an Unusable where a header or footer, whose XML is in order, holds what a memo does not take over. */
export function checkMargin(xml: string): void {
  if (!/<w:(?:hdr|ftr)[\s>]/.test(xml)) throw new Unusable('its letterhead is no header or footer');
  const refused = REFUSED.exec(xml)?.[0];
  if (refused !== undefined)
    throw new Unusable(`its letterhead holds something that is no text and no picture (${refused.slice(1, -1)})`);
  for (const tag of tagsIn(xml)) {
    const address = ADDRESS.exec(tag)?.[0];
    if (address !== undefined)
      throw new Unusable(
        `its letterhead names a file or an address in itself (${address.trim().replace(/\s*=$/, '')})`,
      );
  }
  for (const field of fieldsIn(xml)) {
    const [kind = ''] = field.trim().split(/[\s\\"]/);
    if (kind !== '' && !FIELDS.has(kind.toUpperCase()))
      throw new Unusable(`its letterhead has a field that memos do not take over (${kind.slice(0, 40)})`);
  }
}

function tagsIn(xml: string): readonly string[] {
  return xml.match(/<[^>]*>/g) ?? [];
}

/** The instructions of fields, put together from the runs that they are cut into, each by itself where one holds another. */
function fieldsIn(xml: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [''];
  const marks = /<w:fldSimple\s([^>]*)>|<w:fldChar\s([^>]*)>|<w:instrText(?:\s[^>]*)?>([^<]*)/g;
  for (const [, simple, mark, words] of xml.matchAll(marks)) {
    if (simple !== undefined)
      found.push(/w:instr=(?:"([^"]*)"|'([^']*)')/.exec(simple)?.slice(1).join('') ?? 'fldSimple');
    else if (mark === undefined) open.push((open.pop() ?? '') + (words ?? ''));
    else if (/["']begin["']/.test(mark)) open.push('');
    else if (open.length > 1) found.push(open.pop() ?? '');
  }
  return [...found, ...open];
}
