import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { find, type Report, unique, value } from './repair.ts';

/** Parts that hold text: the body, notes, comments, headers and footers. */
const STORY = /^word\/(?:document|footnotes|endnotes|comments|(?:house-)?(?:header|footer)\d*)\.xml$/;

/** What is wrong within the text of a file and in what it refers to. */
export function storyFaults(xml: ReadonlyMap<string, XmlDocument>, report: Report): void {
  const stories = [...xml].filter(([name]) => STORY.test(name));
  for (const [name, story] of stories) {
    const say: Report = (words) => report(`${name}: ${words}`);
    bookmarks(story, say);
    fields(story, say);
    tables(story, say);
    for (const one of find(story, '//wp:extent'))
      if (Number(value(one, 'cx')) < 1 || Number(value(one, 'cy')) < 1) say('a drawing of no size');
  }
  unique(
    stories.flatMap(([, story]) => find(story, '//wp:docPr').map((one) => value(one, 'id'))),
    'the drawing',
    report,
  );
  links(stories, report);
  notes(xml, report);
  comments(xml, report);
  styles(xml, stories, report);
  numbering(xml, stories, report);
  properties(xml, report);
}

/** Begun and ended once each, in this order, under names that Word can hold. */
function bookmarks(story: XmlDocument, report: Report): void {
  const marks = find(story, '//w:bookmarkStart | //w:bookmarkEnd');
  const open = new Set<string>();
  for (const mark of marks) {
    const id = value(mark, 'w:id');
    if (mark.name === 'bookmarkStart') open.add(id);
    else if (!open.delete(id)) report(`the bookmark ${id} ends before it begins`);
  }
  for (const id of open) report(`the bookmark ${id} does not end`);
  const starts = marks.filter(({ name }) => name === 'bookmarkStart');
  unique(
    starts.map((mark) => value(mark, 'w:id')),
    'the bookmark',
    report,
  );
  const names = starts.map((mark) => value(mark, 'w:name'));
  unique(
    names.map((name) => name.toLowerCase()),
    'the bookmark',
    report,
  );
  for (const name of names)
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) report(`a bookmark cannot be called ${name}`);
}

/** A field begins, separates and ends within its paragraph, and fields stand in one another whole. */
function fields(story: XmlDocument, report: Report): void {
  let depth = 0;
  for (const mark of find(story, '//w:fldChar')) {
    const kind = value(mark, 'w:fldCharType');
    if (kind === 'begin') depth++;
    if (kind === 'end') depth--;
    if (depth < 0 || (kind === 'separate' && depth === 0)) report('a field ends that did not begin');
  }
  if (depth > 0) report('a field does not end');
}

/** A grid that fits the rows; a paragraph at the end of each cell and behind each table that a cell or the body ends with. */
function tables(story: XmlDocument, report: Report): void {
  for (const table of find(story, '//w:tbl')) {
    const columns = children(table, 'w:tblGrid/w:gridCol').length;
    if (columns === 0) report('a table without a grid');
    for (const row of children(table, 'w:tr')) {
      const cells = children(row, 'w:tc');
      if (cells.length === 0) report('a row without a cell');
      const spans = cells.map((cell) =>
        Number(children(cell, 'w:tcPr/w:gridSpan').map((one) => value(one, 'w:val'))[0] ?? 1),
      );
      if (spans.reduce((sum, span) => sum + span, 0) !== columns) report('a row of another width than its grid');
    }
  }
  for (const holder of find(story, '//w:tc | //w:body | //w:comment | //w:footnote | //w:endnote | /w:hdr | /w:ftr')) {
    const last = children(holder, '*[not(self::w:sectPr)]').at(-1);
    if (last?.name !== 'p') report(`${holder.name} does not end with a paragraph`);
  }
}

function children(element: XmlElement, xpath: string): readonly XmlElement[] {
  return element.find(xpath, {
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  }) as unknown as readonly XmlElement[];
}

/** Whatever leads to a bookmark finds it. */
function links(stories: readonly (readonly [string, XmlDocument])[], report: Report): void {
  const names = new Set(
    stories.flatMap(([, story]) => find(story, '//w:bookmarkStart').map((one) => value(one, 'w:name'))),
  );
  for (const [name, story] of stories) {
    for (const link of find(story, '//w:hyperlink[@w:anchor]'))
      if (!names.has(value(link, 'w:anchor')))
        report(`${name}: a link to ${value(link, 'w:anchor')}, which is not there`);
    for (const { content } of find(story, '//w:instrText')) {
      const [, target] = /^\s*(?:NOTEREF|PAGEREF|REF)\s+(\S+)/.exec(content) ?? [];
      if (target !== undefined && !names.has(target)) report(`${name}: a field on ${target}, which is not there`);
    }
  }
}

/** Each note is referred to once, from the body, and each reference has its note. */
function notes(xml: ReadonlyMap<string, XmlDocument>, report: Report): void {
  for (const kind of ['footnote', 'endnote']) {
    const made = find(xml.get(`word/${kind}s.xml`), `//w:${kind}`);
    unique(
      made.map((note) => value(note, 'w:id')),
      `the ${kind}`,
      report,
    );
    const lines = made.filter((note) => value(note, 'w:type') !== '').map((note) => value(note, 'w:id'));
    const listed = find(xml.get('word/settings.xml'), `//w:${kind}Pr/w:${kind}`).map((one) => value(one, 'w:id'));
    if (lines.join(' ') !== listed.join(' ')) report(`the settings do not list the lines of the ${kind}s`);
    const written = made.filter((note) => value(note, 'w:type') === '').map((note) => value(note, 'w:id'));
    const asked = find(xml.get('word/document.xml'), `//w:${kind}Reference`).map((one) => value(one, 'w:id'));
    unique(asked, `the reference to the ${kind}`, report);
    for (const id of asked) if (!written.includes(id)) report(`no ${kind} ${id}`);
    for (const id of written) if (!asked.includes(id)) report(`nothing refers to the ${kind} ${id}`);
    for (const [name, story] of xml)
      if (name !== 'word/document.xml' && STORY.test(name) && find(story, `//w:${kind}Reference`).length > 0)
        report(`${name}: a ${kind} where none can be`);
  }
}

/** Each comment has its range and its mark, and the other way round. */
function comments(xml: ReadonlyMap<string, XmlDocument>, report: Report): void {
  const ids = find(xml.get('word/comments.xml'), '//w:comment').map((one) => value(one, 'w:id'));
  unique(ids, 'the comment', report);
  for (const mark of ['commentReference', 'commentRangeStart', 'commentRangeEnd']) {
    const marked = find(xml.get('word/document.xml'), `//w:${mark}`).map((one) => value(one, 'w:id'));
    unique(marked, mark, report);
    for (const id of marked) if (!ids.includes(id)) report(`${mark} of no comment ${id}`);
    for (const id of ids) if (!marked.includes(id)) report(`the comment ${id} without ${mark}`);
  }
}

/** Styles stand once, under one name each, and all that are asked for are there. */
function styles(
  xml: ReadonlyMap<string, XmlDocument>,
  stories: readonly (readonly [string, XmlDocument])[],
  report: Report,
): void {
  const sheet = xml.get('word/styles.xml');
  const ids = find(sheet, '//w:style').map((one) => value(one, 'w:styleId'));
  unique(ids, 'the style', report);
  unique(
    find(sheet, '//w:style/w:name').map((one) => value(one, 'w:val').toLowerCase()),
    'the style called',
    report,
  );
  const asked = stories.flatMap(([, story]) => find(story, '//w:pStyle | //w:rStyle | //w:tblStyle'));
  for (const one of [...asked, ...find(sheet, '//w:basedOn | //w:next | //w:link')])
    if (!ids.includes(value(one, 'w:val'))) report(`no style ${value(one, 'w:val')}`);
}

/** Lists that are asked for are there, each on a pattern of its own that is. */
function numbering(
  xml: ReadonlyMap<string, XmlDocument>,
  stories: readonly (readonly [string, XmlDocument])[],
  report: Report,
): void {
  const part = xml.get('word/numbering.xml');
  const patterns = find(part, '//w:abstractNum').map((one) => value(one, 'w:abstractNumId'));
  const lists = find(part, '//w:num').map((one) => value(one, 'w:numId'));
  unique(patterns, 'the pattern of lists', report);
  unique(lists, 'the list', report);
  for (const one of find(part, '//w:num/w:abstractNumId'))
    if (!patterns.includes(value(one, 'w:val'))) report(`no pattern of lists ${value(one, 'w:val')}`);
  const last = find(part, '/w:numbering/*').map(({ name }) => name);
  if (last.lastIndexOf('abstractNum') > last.indexOf('num') && last.includes('num'))
    report('a pattern of lists behind a list');
  const asked = [...stories.map(([, story]) => story), xml.get('word/styles.xml')].flatMap((one) =>
    find(one, '//w:numId'),
  );
  for (const one of asked)
    if (value(one, 'w:val') !== '0' && !lists.includes(value(one, 'w:val'))) report(`no list ${value(one, 'w:val')}`);
}

/** Properties of one's own are numbered from 2, and have names. */
function properties(xml: ReadonlyMap<string, XmlDocument>, report: Report): void {
  const own = find(xml.get('docProps/custom.xml'), '//p:property');
  unique(
    own.map((one) => value(one, 'pid')),
    'the property',
    report,
  );
  unique(
    own.map((one) => value(one, 'name')),
    'the property',
    report,
  );
  for (const one of own)
    if (Number(value(one, 'pid')) < 2 || value(one, 'name') === '') report('a property without number or name');
  for (const one of own) if (one.content.length > 255) report(`the property ${value(one, 'name')} is longer than 255`);
  unique(
    [...xml]
      .filter(([name]) => name.startsWith('customXml/'))
      .flatMap(([, part]) => find(part, '//ds:datastoreItem').map((one) => value(one, 'ds:itemID'))),
    'the item',
    report,
  );
}
