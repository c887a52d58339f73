import type { Article } from '../model/article.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Verification } from '../model/verification.ts';
import type { FileText } from './file/text.ts';
import { verify } from './verify.ts';

/**
 * The same checks before there is a file: what the document prints against the evidence of its statements, and that against
 * the articles themselves.
 */
export function verifyBefore(
  manifest: Manifest,
  articles: readonly Article[],
  vocabulary: ReadonlySet<string>,
): Verification {
  const file: FileText = {
    kind: 'docx',
    lines: manifest.layout
      .filter(({ kind }) => kind !== 'note')
      .map(({ cites, words }, i) => ({ text: words, marks: cites, place: i + 1, part: 'body' })),
    pages: null,
    manifest: null,
    counts: { comments: 0, insertions: 0, deletions: 0, hidden: 0 },
    notices: [],
  };
  const verification = verify({ file, manifest, from: 'manifest', articles, again: null, vocabulary });
  return {
    ...verification,
    file: { ...verification.file, kind: 'memo' },
    findings: verification.findings.map((finding) => ({ ...finding, place: null })),
  };
}
