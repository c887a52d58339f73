import { UNDATED } from '../../core/model/calendar.ts';
import type { MemoChanges } from '../../core/model/changes.ts';
import type { Block, Inline, MemoDocument } from '../../core/model/document.ts';
import type { Manifest, ManifestStatement } from '../../core/model/manifest.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import words from './changes.en.json' with { type: 'json' };
import { filled } from './words.ts';

const WORDS: Readonly<Record<string, string>> = words;

/** "Since “Briefing” of 2026-02-03: 3 added, 1 changed, 2 withdrawn; issues that moved: 1." */
export function changesInWords({ added, changed, issues, since, withdrawn }: MemoChanges): string {
  return filled(words[since.date === UNDATED ? 'summary.undated' : 'summary'], {
    ...since,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    issues: issues.length,
  });
}

/**
 * What changed as a document of its own, in the look of a template: numbered sections with numbered entries, each with the
 * sources of the memo that it stands in.
 */
export function changesDocument(
  changes: MemoChanges,
  old: Manifest,
  now: Manifest,
  { phrases, style }: TemplatePack,
): MemoDocument {
  const title = filled(words[changes.since.date === UNDATED ? 'title.undated' : 'title'], changes.since);
  const sections = [
    { key: 'added', items: changes.added.map((one) => [paragraph(cited(one, now))]) },
    {
      key: 'changed',
      items: changes.changed.map(({ about, before, changes: differing, now: after }) => [
        paragraph(cited(after, now)),
        ...(about === null ? [] : [paragraph(filled(words.about, { words: about }), 'note')]),
        paragraph(filled(words.before, { words: cited(before, old) }), 'note'),
        paragraph(differing.map(difference).join('; '), 'note'),
      ]),
    },
    { key: 'withdrawn', items: changes.withdrawn.map((one) => [paragraph(cited(one, old))]) },
    {
      key: 'issues',
      items: changes.issues.map(({ before, label, now: after }) => [
        paragraph(filled(words.issue, { label, before: status(before), now: status(after) })),
      ]),
    },
  ].filter(({ items }) => items.length > 0);
  return {
    title,
    language: phrases.language,
    author: null,
    subject: null,
    marking: now.marking,
    date: now.date,
    citations: 'list',
    style,
    blocks: [
      { kind: 'heading', level: 1, id: 'title', number: null, children: [text(title)] },
      paragraph(sections.length > 0 ? changesInWords(changes) : words.none, 'lead'),
      ...sections.flatMap(({ items, key }, i): readonly Block[] => [
        { kind: 'heading', level: 2, id: key, number: String(i + 1), children: [text(WORDS[key] ?? key)] },
        { kind: 'list', ordered: true, items },
      ]),
      paragraph(words.method, 'note'),
    ],
    sources: [],
    words: phrases.words,
  };
}

/** A statement's words with the labels that its memo cites, by source. */
function cited({ citations, words: own }: ManifestStatement, { sources }: Manifest): string {
  const named = sources.flatMap(({ name, number, title }) => {
    const labels = citations.filter((label) => Number.parseInt(label, 10) === number);
    return labels.length > 0 ? [`${title ?? name} ${labels.map((label) => `[${label}]`).join('')}`] : [];
  });
  return filled(words.cited, { words: own, sources: named.join('; ') });
}

function difference({ added, removed }: { readonly added: string; readonly removed: string }): string {
  return filled(words.difference, { removed: removed || words.nothing, added: added || words.nothing });
}

function status(code: string | null): string {
  return WORDS[`status.${code ?? 'none'}`] ?? code ?? '';
}

function paragraph(own: string, style = 'body'): Block {
  return { kind: 'paragraph', style, id: null, statements: [], children: [text(own)] };
}

function text(own: string): Inline {
  return { kind: 'text', text: own, marks: [] };
}
