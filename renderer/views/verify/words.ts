import type { Change, Finding, SignatureCheck, Status, Verification } from '../../../core/model/verification.ts';
import { count, say, type Word, words } from '../../words/en.ts';

const ORDER: readonly Status[] = [
  'supported',
  'edited',
  'misattributed',
  'altered',
  'not-found',
  'uncited',
  'source-missing',
  'source-changed',
];

/** "42 statements: 39 supported, 2 edited, 1 altered. Elsewhere in the file: 1 uncited." */
export function countsInWords({ statements, others }: Verification): string {
  const total = count('export.statements', statements.total);
  const partsOf = (of: Readonly<Record<Status, number>>, statuses: readonly Status[]): string =>
    statuses.map((status) => `${of[status]} ${say(`verdict.${status}`)}`).join(', ');
  const parts = partsOf(
    statements,
    ORDER.filter((status) => status === 'supported' || statements[status] > 0),
  );
  const elsewhere = partsOf(
    others,
    ORDER.filter((status) => status !== 'supported' && others[status] > 0),
  );
  const told = say('verify.statements', { total, parts });
  return elsewhere === '' ? told : `${told} ${say('verify.elsewhere', { parts: elsewhere })}`;
}

/** What the file was compared with. */
export function comparedInWords({ evidence, articles }: Verification): string {
  if (evidence !== 'manifest') return say('verify.articles');
  return articles === null ? say('verify.manifest') : say('verify.manifest.articles', { count: articles });
}

/** Whose signature the evidence carries, and what that does not say. */
export function signatureInWords({ author, fingerprint, known, state }: SignatureCheck): string {
  if (state === 'broken')
    return author === '' ? say('verify.signature.unreadable') : say('verify.signature.broken', { author });
  const values = {
    author,
    fingerprint: fingerprint ?? '',
    known: known?.author ?? '',
    knownKey: known?.fingerprint ?? '',
  };
  return `${say(`verify.signature.${state}`, values)} ${say('verify.signature.claim')}`;
}

export function placeInWords({ place }: Finding): string {
  return place ? say(`verify.${place.kind}`, { number: place.number }) : '';
}

export function changeInWords({ kind, removed, added }: Change): string {
  const side = (text: string): string => (text === '' ? say('change.nothing') : `“${text}”`);
  return say(`change.${kind}`, { removed: side(removed), added: side(added) });
}

export function noteInWords(note: NonNullable<Finding['note']>): string {
  const word = `note.${note.says}`;
  return word in words ? say(word as Word, note.values) : note.says;
}
