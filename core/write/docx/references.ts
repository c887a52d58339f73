import type { IPropertiesOptions } from 'docx';
import { CitationStyle, createBibliography, type Source, SourceType } from 'docx/bibliography';
import type { Cite, MemoDocument, Reference } from '../../model/document.ts';
import type { Context } from './context.ts';
import { readyField, readyLink, readyRun } from './ready.ts';
import { fit } from './text.ts';

/** The document's sources as Word's Source Manager lists them; none where citations are the memo's own alone. */
export function bibliographyOf({ references, words }: MemoDocument): Pick<IPropertiesOptions, 'bibliography'> {
  if (!references || references.length === 0) return {};
  // A number a source in the order of first citation: as in the memo.
  const style = CitationStyle.ISO_690_NUMERICAL_REFERENCE;
  return { bibliography: createBibliography({ style, sources: references.map((one) => sourceOf(one, words)) }) };
}

/**
 * A citation as Word's own field (17.16.5.7), which shows the memo's label and leads to the passage in the list. The field is locked:
 * Word would number sources anew where one is cited from another document, and the numbers of all formats are one. The link stands in
 * the field: of fields in links LibreOffice, when it saves, puts one into another.
 */
export function citationField(cite: Cite, context: Context): string {
  const [, number = '', letter = ''] = /^(\d+)(.*)$/.exec(cite.label) ?? [];
  const tag = context.document.references?.find((one) => String(one.number) === number)?.tag ?? `Source${number}`;
  const suffix = letter === '' ? '' : ` \\s ${letter}`;
  const label = readyRun(`[${fit(cite.label)}]`, `<w:rStyle w:val="${context.within ?? ''}CitationMark"/>`);
  return readyField(`CITATION ${tag}${suffix}`, readyLink(context.bookmark(cite.target), label), true);
}

function sourceOf(
  { author, date, publisher, tag, title, url }: Reference,
  words: Readonly<Record<string, string>>,
): Source {
  const [year, month, day] = date;
  return {
    tag,
    type: SourceType.ARTICLE_IN_A_PERIODICAL,
    title: fit(title),
    ...(author === null ? {} : { corporateAuthor: fit(author) }),
    ...(publisher === null ? {} : { periodicalTitle: fit(publisher) }),
    ...(url === null ? {} : { url: fit(url) }),
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month: words[`month.${month}`] ?? String(month) }),
    ...(day === undefined ? {} : { day }),
  };
}
