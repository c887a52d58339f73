import * as v from 'valibot';
import type { Manifest } from '../model/manifest.ts';
import { CITATION_STYLES } from '../model/memo.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const label = v.pipe(v.string(), v.regex(/^[0-9]{1,4}[a-z]{0,2}$/));
const evidence = v.object({ passage: label, start: offset, end: offset });
const textOrNull = v.nullable(v.string());
const MOST = 200_000;
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MOST));

const MANIFEST = v.object({
  format: v.literal('readout-evidence'),
  version: v.literal(1),
  program: v.string(),
  template: v.string(),
  title: v.string(),
  language: v.string(),
  date: v.string(),
  marking: textOrNull,
  citations: v.picklist(CITATION_STYLES),
  selection: v.object({
    meetings: list(v.string()),
    themes: list(v.string()),
    issues: v.exactOptional(list(v.string())),
    people: list(v.string()),
    from: textOrNull,
    to: textOrNull,
  }),
  articles: list(v.object({ name: v.string(), title: textOrNull, sha256: hash, part: offset })),
  sources: list(
    v.object({
      number: v.pipe(offset, v.minValue(1)),
      name: v.string(),
      title: textOrNull,
      publisher: textOrNull,
      url: textOrNull,
      date: v.object({ words: v.string(), earliest: textOrNull, latest: textOrNull, basis: v.string() }),
      sha256: hash,
      part: offset,
      reader: v.object({ name: v.string(), version: v.number() }),
      textSha256: hash,
      passages: list(
        v.object({ label, start: offset, end: offset, words: v.string(), prefix: v.string(), suffix: v.string() }),
      ),
    }),
  ),
  statements: list(
    v.object({
      id: v.string(),
      section: v.string(),
      kind: v.picklist(['verbatim', 'composed', 'edited', 'person']),
      phrase: textOrNull,
      words: v.string(),
      slots: list(
        v.object({
          name: v.string(),
          value: v.string(),
          start: offset,
          end: offset,
          surface: v.nullable(evidence),
          rule: v.string(),
          explained: textOrNull,
          evidence: list(evidence),
        }),
      ),
      verbatim: list(v.object({ start: offset, end: offset, at: evidence })),
      evidence: list(evidence),
      citations: list(label),
      of: textOrNull,
    }),
  ),
  layout: list(
    v.object({
      kind: v.picklist(['statement', 'heading', 'words', 'person', 'source', 'passage', 'note', 'figure']),
      statement: textOrNull,
      words: v.string(),
      cites: list(v.object({ label, at: offset })),
    }),
  ),
  furniture: list(v.string()),
});

/** The manifest that a JSON text holds, with nothing taken on trust; null with the reason's place where it is none. */
export function parseManifest(json: string): { readonly manifest: Manifest | null; readonly at: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { manifest: null, at: 'JSON' };
  }
  const parsed = v.safeParse(MANIFEST, value, { abortEarly: true });
  if (parsed.success) return { manifest: parsed.output, at: '' };
  return { manifest: null, at: v.getDotPath(parsed.issues[0]) ?? 'root' };
}
