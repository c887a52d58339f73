import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isIsoDay } from '../../model/calendar.ts';
import { dayIn } from '../header-dates.ts';
import { paragraphsOf } from './blocks.ts';
import { formatOf } from './format.ts';
import { type FileDate, type Found, field, type Reader, textOf, Unreadable } from './found.ts';
import { articleIn } from './html.ts';
import { pageOf } from './page.ts';
import { unwrapped } from './wrapped.ts';

const READER = { name: 'eml', version: 1 };
/** Attached files that are looked at. */
const MOST_ATTACHED = 50;
/** Of a message's words its text part must hold this share to be no mere "see the HTML version". */
const FULL = 0.5;

/**
 * The articles of an e-mail message: its own words, then what is attached to it, each file as an article of its own, read
 * by `readers`. A saved web page (MHTML) is a message of this form, too.
 */
export async function readEml(
  bytes: Uint8Array,
  readers: (format: 'pdf' | 'docx' | 'html') => Promise<Reader>,
): Promise<readonly Found[]> {
  const email = await parsed(bytes);
  const saved = headerOf(email, 'snapshot-content-location');
  if (saved !== null && email.html) return [articleIn(email.html, saved)];
  const own = messageOf(email);
  const attached: Found[] = [];
  for (const attachment of email.attachments.slice(0, MOST_ATTACHED))
    attached.push(...(await attachedTo(email, attachment, readers)));
  if (!own && attached.length === 0) throw new Unreadable('no-words', { kind: 'e-mail' });
  return [...(own ? [own] : []), ...attached];
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

/** An attached document as articles; what cannot be read is told, and stops nothing. */
async function attachedTo(
  email: Email,
  { content, related, filename }: Attachment,
  readers: (format: 'pdf' | 'docx' | 'html') => Promise<Reader>,
): Promise<readonly Found[]> {
  if (related || typeof content === 'string') return [];
  const bytes = new Uint8Array(content);
  const format = formatOf(bytes);
  if (format === null || format === 'eml') return [];
  try {
    const found = await (await readers(format))(bytes);
    return found.map((one) => ({ ...one, title: one.title ?? field(filename), date: one.date ?? sentOn(email) }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [];
  }
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
