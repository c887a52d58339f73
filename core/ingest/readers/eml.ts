import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isIsoDay } from '../../model/calendar.ts';
import { decode } from '../decode.ts';
import { dayIn } from '../header-dates.ts';
import { foreignKind } from '../kind.ts';
import { paragraphsOf } from './blocks.ts';
import { formatOf } from './format.ts';
import { type FileDate, type Found, field, type Reader, type Remark, textOf, Unreadable } from './found.ts';
import { articleIn } from './html.ts';
import { pageOf } from './page.ts';
import { unwrapped } from './wrapped.ts';

const READER = { name: 'eml', version: 2 };
/** Attached files that are looked at. */
const MOST_ATTACHED = 50;
/** Messages within messages are opened so deep: a forwarded one, and what that forwards. */
const DEEPEST = 3;
/** What belongs to the message and not to its reader: signatures of its sender. */
const SIGNATURE = /^application\/(?:x-)?(?:pkcs7|pgp)-(?:signature|keys)$/i;
/** Of a message's words its text part must hold this share to be no mere "see the HTML version". */
const FULL = 0.5;

/**
 * The articles of an e-mail message: its own words, then what is attached to it, each file as an article of its own, read
 * by `readers`; what of that cannot be read is told, and stops nothing. A saved web page (MHTML) is a message of this form,
 * too.
 */
export async function readEml(
  bytes: Uint8Array,
  readers: (format: 'pdf' | 'docx' | 'html') => Promise<Reader>,
  depth = 1,
): Promise<readonly Found[]> {
  const email = await parsed(bytes);
  const saved = headerOf(email, 'snapshot-content-location');
  if (saved !== null && email.html) return [articleIn(email.html, saved)];
  const own = messageOf(email);
  const attached: Found[] = [];
  const remarks: Remark[] = [];
  for (const attachment of email.attachments.filter(isForReaders)) {
    const file = field(attachment.filename) ?? attachment.mimeType;
    try {
      if (attached.length >= MOST_ATTACHED) throw new Unreadable('too-many-attached', { most: MOST_ATTACHED });
      attached.push(...(await attachedTo(email, attachment, readers, depth)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      remarks.push({ code: error.code, file, values: error.values });
    }
  }
  const [first, ...rest] = [...(own ? [own] : []), ...attached];
  if (!first) throw new Unreadable('no-words', { kind: 'e-mail' });
  return [{ ...first, remarks: [...first.remarks, ...remarks] }, ...rest];
}

/** Pictures within the text and the sender's signature are parts of the message; all else is for its reader. */
function isForReaders({ content, mimeType, related }: Attachment): boolean {
  return !related && typeof content !== 'string' && !SIGNATURE.test(mimeType);
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
  } catch {
    throw new Unreadable('file-damaged', { kind: 'e-mail' });
  }
}

function messageOf(email: Email): Found | null {
  const plain = unwrapped(email.text ?? '');
  const rich = email.html ? paragraphsOf(pageOf(`<html><body>${bodyOf(email.html)}</body></html>`).body) : [];
  const paragraphs = rich.length > 0 && lengthOf(rich) >= FULL * lengthOf(plain) ? rich : plain;
  if (paragraphs.length === 0) return null;
  const sender = field(email.from?.name) ?? field(email.from?.address);
  // What is sent to a list is published by its sender; a personal message is only written by one.
  const list = headerOf(email, 'list-id') !== null || headerOf(email, 'list-unsubscribe') !== null;
  return {
    reader: READER,
    ...textOf(paragraphs),
    title: field(email.subject),
    titleSure: true,
    author: sender,
    publisher: list ? sender : null,
    url: null,
    date: sentOn(email),
    remarks: [],
  };
}

/** The day of sending, in the sender's own zone as the message states it. */
function sentOn(email: Email): FileDate | null {
  const day = dayIn(headerOf(email, 'date') ?? '')?.day;
  return day && isIsoDay(day) ? { day, of: 'publication' } : null;
}

/** An attached document as articles. Throws an Unreadable where it is none. */
async function attachedTo(
  email: Email,
  { content, filename, mimeType }: Attachment,
  readers: (format: 'pdf' | 'docx' | 'html') => Promise<Reader>,
  depth: number,
): Promise<readonly Found[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const format = formatOf(bytes);
  if (format === null) return [plainText(email, bytes, field(filename), mimeType)];
  if (format === 'eml' && depth >= DEEPEST) throw new Unreadable('message-too-deep', { most: DEEPEST });
  const found = format === 'eml' ? await readEml(bytes, readers, depth + 1) : await (await readers(format))(bytes);
  return found.map((one) => ({ ...one, title: one.title ?? field(filename), date: one.date ?? sentOn(email) }));
}

/** An attached file of plain text. The message's day is a bound: the text itself may say more. */
function plainText(email: Email, bytes: Uint8Array, name: string | null, mimeType: string): Found {
  const kind = foreignKind(bytes) ?? (/^text\/(?:plain|markdown)$/i.test(mimeType) ? null : mimeType);
  if (kind !== null) throw new Unreadable('not-text', { kind });
  const { text } = decode(bytes);
  if (text.trim() === '') throw new Unreadable('empty-file');
  const sent = sentOn(email);
  return {
    reader: READER,
    text,
    places: [],
    title: name,
    titleSure: false,
    author: null,
    publisher: null,
    url: null,
    date: sent && { ...sent, of: 'file' },
    remarks: [],
  };
}

/** What stands between the tags of the page's body, and all of it where there are none. */
function bodyOf(html: string): string {
  const start = /<body[^>]{0,2000}>/i.exec(html);
  const inner = start ? html.slice(start.index + start[0].length) : html;
  return inner.replace(/<\/(?:body|html)>/gi, '');
}

function headerOf({ headers }: Email, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value ?? null;
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
