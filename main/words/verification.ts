import type { Change, Finding, Status, Verification } from '../../core/model/verification.ts';
import words from './verification.en.json' with { type: 'json' };
import { filled } from './words.ts';

const WORDS: Readonly<Record<string, string>> = words;
const LONGEST = 110;
const LONGEST_CHANGE = 60;
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

/** True where every statement, sentence and source of a verification is supported, and no signature is broken. */
export function isSupported({ findings, signature }: Verification): boolean {
  return findings.every(({ status }) => status === 'supported') && signature?.state !== 'broken';
}

/** What `verify` prints: one line a finding, then the counts and what was compared. */
export function verificationInWords(verification: Verification): string {
  const lines = verification.findings.map((finding) => {
    const about = [word(`of.${finding.of}`), finding.id !== null && finding.of !== 'statement' ? finding.id : ''];
    const head = [placeInWords(finding), [statusInWords(finding.status), ...about].filter(Boolean).join(', ')];
    const told = differenceInWords(finding);
    return `${head.filter(Boolean).join(': ')}: “${shortened(finding.words, LONGEST)}”${told === '' ? '' : ` — ${told}`}\n`;
  });
  // A broken signature is a finding, and the first one: all others rest on evidence that somebody changed.
  const first = verification.signature?.state === 'broken' ? `${signatureInWords(verification)}\n` : '';
  return `${first}${lines.join('')}${summaryInWords(verification)}`;
}

/** "42 statements: 39 supported, 2 edited, 1 altered", then what else is in the file and what was compared. */
export function summaryInWords(verification: Verification): string {
  const { others, statements } = verification;
  const fresh = verification.findings.filter(({ of, status }) => of === 'sentence' && status !== 'supported').length;
  const more = [
    statements.removed > 0 ? `${counted(statements.removed, 'statement')} of the memo no longer in the file` : '',
    fresh > 0 ? `${counted(fresh, 'new sentence')} without support` : '',
    others.person > 0
      ? `${counted(others.person, 'passage')} written by a person or of an older memo, compared with nothing`
      : '',
    verification.file.insertions > 0
      ? `${counted(verification.file.insertions, 'tracked insertion')} read as accepted`
      : '',
    verification.file.deletions > 0 ? `${counted(verification.file.deletions, 'tracked deletion')} read as gone` : '',
    verification.file.comments > 0 ? `${counted(verification.file.comments, 'comment')} not read` : '',
    verification.file.hidden > 0
      ? `${counted(verification.file.hidden, 'stretch', 'stretches')} of hidden text not read`
      : '',
  ].filter(Boolean);
  const signed = verification.signature?.state === 'broken' ? '' : signatureInWords(verification);
  return `${countsInWords(verification)}.\n${more.length > 0 ? `${more.join('; ')}.\n` : ''}${checkedInWords(verification)}\n${signed === '' ? '' : `${signed}\n`}`;
}

/** Whose signature the evidence carries, and what that does not say; empty where it carries none. */
export function signatureInWords({ signature }: Pick<Verification, 'signature'>): string {
  if (!signature) return '';
  const { author, fingerprint, known, state } = signature;
  if (state === 'broken')
    return author === '' ? word('signature.unreadable') : filled(word('signature.broken'), { author });
  const values = {
    author,
    fingerprint: fingerprint ?? '',
    known: known?.author ?? '',
    knownKey: known?.fingerprint ?? '',
  };
  return `${filled(word(`signature.${state}`), values)} ${word('signature.claim')}`;
}

/** "42 statements: 39 supported, 2 edited, 1 altered". */
export function countsInWords({ statements }: Verification): string {
  const counts = ORDER.filter((status) => status === 'supported' || statements[status] > 0).map(
    (status) => `${statements[status]} ${statusInWords(status)}`,
  );
  return `${counted(statements.total, 'statement')}: ${counts.join(', ')}`;
}

export function statusInWords(status: Status): string {
  return word(`status.${status}`);
}

export function placeInWords({ place }: Finding): string {
  return place ? filled(word(`place.${place.kind}`), { number: place.number }) : '';
}

/** What is different, change by change, and what else should be known. */
export function differenceInWords({ changes, note }: Finding): string {
  return [...changes.map(changeInWords), ...(note ? [filled(word(`note.${note.says}`), note.values)] : [])].join('; ');
}

/** What was compared with what, and what that does not say. */
export function checkedInWords({ articles, evidence, rules }: Verification): string {
  const told =
    evidence === 'articles'
      ? filled(word('checked.articles'), { articles: articles ?? 0 })
      : filled(word('checked.manifest'), {
          articles:
            articles === null
              ? ''
              : `${filled(word('checked.with-articles'), { articles })}${rules ? word('checked.rules') : ''}`,
        });
  return `${told} ${word('claim')}`;
}

function changeInWords({ added, kind, removed }: Change): string {
  const side = (text: string): string =>
    text === '' ? word('change.nothing') : `“${shortened(text, LONGEST_CHANGE)}”`;
  return filled(word(`change.${kind}`), { removed: side(removed), added: side(added) });
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

function word(key: string): string {
  return WORDS[key] ?? key;
}
