import { expect, it } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import {
  articleOfText,
  dossierOf,
  manifestOf,
  memoOf,
  readArticle,
  renderMemo,
  verifyBefore,
  vocabularyOf,
} from '../../core/readout.ts';
import { wordsOf } from '../../core/verify/words.ts';
import { packOf } from '../../main/library/packs.ts';
import { runTemplateInWorker } from '../../main/worker/template.ts';

/** A delete between two words, a mark of direction within one, and halves of emoji, as cut and converted texts hold them. */
const BROKEN = `Ministers close to a fish deal

LISBON - Foreign Minister Ana Silva met Dutch Trade Minister Piet de Vries in Lis\u200ebon on Monday\ud83d, and the fee rose to\u007f160 euros.

"We want a fair \udc00quota before the sum\ufeffmer," Silva told reporters after the meeting. De Vries rejected the port fee of\u007f12 per cent.
`;

it('what no page shows makes no statement unsupported', async () => {
  const article = articleOfText('broken.txt', BROKEN, '2025-03-12');
  const readings = [readArticle(article)];
  const dossier = dossierOf(readings);
  const { pack } = await packOf('briefing-memo');
  if (!pack) throw new Error('the pack is not there');
  const { memo: decided } = memoOf(dossier, readings, { pack, program: '0.1.0', selection: EVERYTHING });
  const { memo, document } = await renderMemo(decided, pack, runTemplateInWorker);
  if (!document) throw new Error('nothing is printed');
  expect(JSON.stringify(document)).toContain('to160 euros');
  const { findings, statements } = verifyBefore(manifestOf(memo, document), dossier.articles, vocabularyOf(pack));
  expect(statements.total).toBeGreaterThan(5);
  expect(findings.filter(({ status }) => status !== 'supported')).toEqual([]);
});

it('unseen signs stand within words and are none; a line break, a sign and a half of a pair still part them', () => {
  const keys = (text: string): readonly string[] => wordsOf(text).map(({ key }) => key);
  expect(keys('to\u007f160 sum\ufeffmer \u2068Lis\u00adbon\u2069 fi\uffffsh')).toEqual([
    'to160',
    'summer',
    'Lisbon',
    'fish',
  ]);
  expect(keys('a\tb\u0085c\u2028d–e')).toEqual(['a', 'b', 'c', 'd', '–', 'e']);
  expect(keys('a\ud83db')).toEqual(['a', '\ufffd', 'b']);
});

it('letters that a font sets in another order are the same word, other letters are not', () => {
  const key = (text: string): string | undefined => wordsOf(text)[0]?.key;
  expect(key('\u093f\u0939\u0928\u094d\u0926\u0940')).toBe(key('हिन्दी'));
  expect(key('ெமாழி')).toBe(key('மொழி'));
  expect(key('हिन्दी')).not.toBe(key('हिन्दू'));
  expect(key('बीजेपी')).not.toBe(key('बीजेपि'));
  expect(key('on')).not.toBe(key('no'));
  expect(key('१२')).not.toBe(key('२१'));
});
