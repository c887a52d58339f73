import { InternalHyperlink, type IPropertiesOptions, type ParagraphChild, SimpleField } from 'docx';
import { CitationStyle, createBibliography, type Source, SourceType } from 'docx/bibliography';
import type { Cite, MemoDocument, Reference } from '../../model/document.ts';
import type { Context } from './context.ts';
import { fit } from './text.ts';

/** The document's sources as Word's Source Manager lists them; none where citations are the memo's own alone. */
export function bibliographyOf({ references, words }: MemoDocument): Pick<IPropertiesOptions, 'bibliography'> {
  if (!references || references.length === 0) return {};
  // A number a source in the order of first citation: as in the memo.
  const style = CitationStyle.ISO_690_NUMERICAL_REFERENCE;
  return { bibliography: createBibliography({ style, sources: references.map((one) => sourceOf(one, words)) }) };
}

/**
 * A citation as Word's own field, which shows the memo's label and leads to the passage in the list. The field is locked:
 * Word would number sources anew where one is cited from another document, and the numbers of all formats are one.
 */
export function citationField(cite: Cite, context: Context): ParagraphChild {
  const [, number = '', letter = ''] = /^(\d+)(.*)$/.exec(cite.label) ?? [];
  const tag = context.document.references?.find((one) => String(one.number) === number)?.tag ?? `Source${number}`;
  const suffix = letter === '' ? '' : ` \\s ${letter}`;
  const field = new SimpleField(`CITATION ${tag}${suffix}`, `[${fit(cite.label)}]`, { locked: true });
  return new InternalHyperlink({ anchor: context.bookmark(cite.target), children: [field] });
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
