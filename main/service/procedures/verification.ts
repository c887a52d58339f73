import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Article } from '../../../core/model/article.ts';
import type { Manifest } from '../../../core/model/manifest.ts';
import type { Finding } from '../../../core/model/verification.ts';
import type { VerificationView, VerifiedPassage } from '../../../core/model/views/verification.ts';
import { manifestOf, parseManifest, verifyEach, vocabularyOf } from '../../../core/readout.ts';
import { signatureIn } from '../../library/memo-signature.ts';
import { packOf } from '../../library/packs.ts';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords } from '../../words/words.ts';
import type { Built } from '../../worker/engine-worker.ts';
import { revived } from '../../worker/plain-memo.ts';
import { finishedText } from '../finished-text.ts';
import { os } from './os.ts';

/** A finished file beside its evidence: that which it carries, else what the open project gives today. */
export const verification = {
  check: os.verification.check.handler(async ({ input, context, signal }) => {
    if ('path' in input && !context.mayUse(input.path)) throw new Trouble('paths-refused');
    const name = 'path' in input ? basename(input.path) : input.name;
    const text = await finishedText(
      name,
      'path' in input ? await fileBytes(input.path) : new Uint8Array(await input.bytes.arrayBuffer()),
    );
    const built = input.project === null ? null : await context.session(input.project).settled(signal);
    const json = text.manifest;
    const carried = json === null ? null : parseManifest(json).manifest;
    const manifest = carried ?? (built && todaysManifest(built));
    if (!manifest) throw new Trouble('no-evidence', { path: name });
    const own = built && articlesOf(built, manifest);
    const [id = '', version = ''] = manifest.template.split(' ');
    const { pack } = /^[a-z][a-z0-9-]{0,40}$/.test(id)
      ? await packOf(id, context.library, manifest.language)
      : { pack: null };
    const { verification: found, supported } = verifyEach({
      file: text,
      manifest,
      from: carried ? 'manifest' : 'articles',
      articles: own,
      again: null,
      vocabulary: pack?.manifest.version === version ? vocabularyOf(pack) : null,
    });
    const signature = json !== null && carried ? await signatureIn(json, context.library) : null;
    return {
      name,
      title: manifest.title,
      verification: signature ? { ...found, signature } : found,
      supported,
      evidence: evidenceOf([...found.findings, ...supported], manifest, own ?? []),
    } satisfies VerificationView;
  }),
};

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Trouble('not-readable', { path, reason: reasonInWords(systemCode(error)) }, error);
  }
}

function todaysManifest({ document, memo }: Built): Manifest | null {
  return document && manifestOf(revived(memo), document);
}

/** The project's articles where it has any that the memo was made from: of another dossier none is missing. */
function articlesOf({ dossier }: Built, { articles }: Manifest): readonly Article[] | null {
  const wanted = new Set(articles.map(({ part, sha256 }) => `${sha256} ${part}`));
  return dossier.articles.some(({ part, source }) => wanted.has(`${source.sha256} ${part}`)) ? dossier.articles : null;
}

function evidenceOf(
  findings: readonly Finding[],
  { sources, statements }: Manifest,
  articles: readonly Article[],
): VerificationView['evidence'] {
  const wanted = new Set(findings.flatMap(({ id, of }) => (of === 'statement' && id !== null ? [id] : [])));
  const passages = new Map<string, VerifiedPassage>(
    sources.flatMap(({ name, part, publisher, sha256, passages }) => {
      const article = articles.find((one) => one.source.sha256 === sha256 && one.part === part);
      return passages.map(({ end, label, start, words }) => [
        label,
        {
          label,
          words,
          source: publisher ?? name,
          at: article?.text.slice(start, end) === words ? { article: article.id, start, end } : null,
        },
      ]);
    }),
  );
  return Object.fromEntries(
    statements
      .filter(({ id }) => wanted.has(id))
      .map(({ citations, id }) => [id, citations.flatMap((label) => passages.get(label) ?? [])]),
  );
}
