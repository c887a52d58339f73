import * as v from 'valibot';
import { line } from './values.ts';

/** What a request says of a template: which one, which of its files, and what is written in them. */

/** Of the id of a template, and of the names of its files, nothing leads anywhere else. */
export const templateId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));
export const template = v.strictObject({ template: templateId });
export const fileName = v.pipe(v.string(), v.regex(/^(?:partials\/)?[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.(?:hbs|json)$/));
/** A picture of a template, or its Word file. */
export const assetName = v.pipe(
  v.string(),
  v.regex(/^(?:assets\/[A-Za-z0-9][\w.-]{0,80}\.(?:png|jpe?g)|house\.do[ct]x)$/),
);
export const asset = v.pipe(
  v.instance(Blob),
  v.check(({ size }) => size <= 10_000_000, 'a file of at most 10 MB'),
);
/** A file on a shelf: the first digits of its SHA-256. */
export const onShelf = { template: templateId, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) };
export const folder = v.pipe(line, v.minLength(1));
export const draft = v.pipe(
  v.record(fileName, v.nullable(v.pipe(v.string(), v.maxLength(2_000_000)))),
  v.maxEntries(100),
  v.check((files) => Object.values(files).reduce((sum, text) => sum + (text?.length ?? 0), 0) < 5_000_000),
);
