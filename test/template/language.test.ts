import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayWorded } from '../../core/memo/days.ts';
import type { Inline } from '../../core/model/document.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import type { Phrases } from '../../core/model/template.ts';
import {
  dossierOf,
  ingest,
  loadPack,
  manifestOf,
  memoOf,
  readArticle,
  renderMemo,
  verifyBefore,
  vocabularyOf,
} from '../../core/readout.ts';
import { htmlOf } from '../../core/template/html.ts';
import { checkPackHere } from '../../main/library/check-pack.ts';
import { packFiles, packOf } from '../../main/library/packs.ts';

const PACKS = path.resolve(import.meta.dirname, '../../templates');
const ARTICLES = {
  'harbour.txt':
    '2031-09-02\nLISBON: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday on the sidelines of the Ocean Forum. "We want a fair quota for our boats before the summer begins," Silva said in a statement. The dispute over port fees remains unresolved. The port fees are unfair, Silva said.\n',
  'quay.txt':
    '2031-10-02\nThe dispute over port fees has eased, Trade Minister Piet de Vries said on Tuesday. He is to meet Foreign Minister Ana Silva in The Hague on 9 October 2031.\n',
};

function phrasesIn(pack: string, language: string): Phrases {
  return JSON.parse(readFileSync(path.join(PACKS, pack, `phrases.${language}.json`), 'utf8')) as Phrases;
}

function slotsOf(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(/\{[a-z]+\}/g)].map(([slot]) => slot))].sort();
}

describe('every built-in pack in French', () => {
  it.each(readdirSync(PACKS).filter((name) => !name.startsWith('_')))(
    '%s words all that it words in English, with the same slots',
    (pack) => {
      const [english, french] = [phrasesIn(pack, 'en'), phrasesIn(pack, 'fr')];
      for (const part of ['phrases', 'rules', 'words'] as const) {
        // Dates are in the order of their language already.
        const keys = Object.keys(english[part]).filter((key) => !/^date\.(?:full|weekday)$/.test(key));
        expect(keys.filter((key) => !Object.hasOwn(french[part], key))).toEqual([]);
        for (const key of keys)
          expect([key, ...slotsOf(french[part][key] ?? '')]).toEqual([key, ...slotsOf(english[part][key] ?? '')]);
      }
    },
  );

  it.each(readdirSync(PACKS).filter((name) => !name.startsWith('_')))(
    '%s has no “de” or “que” before “un article”',
    (pack) => {
      const french = phrasesIn(pack, 'fr');
      const all = (['phrases', 'rules', 'words'] as const).flatMap((part) => Object.values(french[part]));
      // An article is told of as "un article du 3 mai" or "un article non daté", which both become "d’" and "qu’" before.
      expect(
        all.filter((pattern) => /(?<!\p{L})(?:de|que|jusque|lorsque) \{(?:article|other)\}/u.test(pattern)),
      ).toEqual([]);
    },
  );
});

describe('a memo in French', () => {
  const readings = Object.entries(ARTICLES)
    .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
    .map((article) => readArticle(article));
  const dossier = dossierOf(readings);
  const made = async () => {
    const { pack } = await packOf('briefing-memo', null, 'fr');
    if (!pack) throw new Error('no pack');
    const { memo } = memoOf(dossier, readings, { selection: EVERYTHING, pack, program: '0' });
    const { document } = await renderMemo(memo, pack, (sources, view) => Promise.resolve(htmlOf(sources, view)));
    if (!document) throw new Error('no document');
    return { document, memo, pack };
  };

  it('is in French as a whole, and its articles’ words are in theirs', async () => {
    const { document } = await made();
    expect(document.language).toBe('fr');
    const texts = inlinesIn(document.blocks).filter((inline) => inline.kind === 'text');
    const quoted = texts.filter(({ text }) => text.includes('fair quota'));
    expect(quoted.length).toBeGreaterThan(0);
    expect(new Set(quoted.map(({ language }) => language))).toEqual(new Set(['en']));
    const own = texts.filter(({ text }) => text.startsWith('Rencontre'));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ language }) => language))).toEqual(new Set([undefined]));
  });

  it('has the marks, dates and prepositions of the language', async () => {
    const words = JSON.stringify((await made()).document.blocks);
    expect(words).toContain('«\u00a0');
    expect(words).toContain('1er septembre 2031');
    expect(words).toContain('à ');
    expect(words).toContain('en marge de');
    // English marks stand only within English words.
    expect(words).not.toContain('“We want');
    expect(words).not.toContain('Monday 1');
  });

  it('is supported by its evidence, statement by statement', async () => {
    const { document, memo, pack } = await made();
    const verification = verifyBefore(manifestOf(memo, document), dossier.articles, vocabularyOf(pack));
    expect(verification.statements.supported).toBeGreaterThan(10);
    expect(verification.findings).toEqual([]);
  });
});

describe('the language of a memo', () => {
  it('is refused where the template has no words in it', async () => {
    const { notices } = await packOf('briefing-memo', null, 'de');
    expect(notices.map(({ code, values }) => `${code} ${values['language']} ${values['known']}`)).toEqual([
      'pack-language de en-GB, fr',
    ]);
  });

  it('is the template’s own where nobody asks, and its words stand behind those that a template leaves out', async () => {
    const files = Object.fromEntries(
      [...(await packFiles('chronology'))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    const base = phrasesIn('briefing-memo', 'fr');
    const { pack } = loadPack(files, base, null, 'fr');
    expect(pack?.phrases.language).toBe('fr');
    expect(pack?.phrases.words['section.sources']).toBe('Sources');
    expect(pack?.phrases.words['section.timeline']).toBe('Les événements');
    expect((await packOf('chronology')).pack?.phrases.language).toBe('en-GB');
  });

  it('has days in its own order', async () => {
    const american = (await packOf('action-memo')).pack?.phrases;
    if (!american) throw new Error('no pack');
    expect(dayWorded(american, '2031-09-01', true)).toBe('Monday, September 1, 2031');
    expect(dayWorded(phrasesIn('briefing-memo', 'fr'), '2031-09-01', true)).toBe('lundi 1er septembre 2031');
    expect(dayWorded(phrasesIn('briefing-memo', 'en'), '2031-09-01', true)).toBe('Monday 1 September 2031');
  });

  it('must be worded as a whole where the built-in phrases do not speak it', async () => {
    const hindi = JSON.stringify({ language: 'hi', phrases: { 'field.who': '{who}' }, rules: {}, words: {} });
    const files = new Map([...(await packFiles('chronology')), ['phrases.hi.json', new TextEncoder().encode(hindi)]]);
    const missing = (await checkPackHere(files)).filter(({ code }) => code === 'phrase-missing');
    expect(missing.map(({ key }) => key)).toContain('words.section.sources');
    expect(missing.map(({ key }) => key)).not.toContain('phrases.field.who');
  });
});

/** All inlines of a tree of blocks. */
function inlinesIn(value: unknown): readonly Inline[] {
  if (Array.isArray(value)) return value.flatMap(inlinesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && value.kind === 'text' ? [value as Inline] : [];
  return [...own, ...Object.values(value).flatMap(inlinesIn)];
}
