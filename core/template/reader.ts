import type { Memo, Statement } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { TemplatePack } from '../model/template.ts';
import type { CiteMarks } from './cites.ts';

/** What the HTML of a template is read with, and what is noticed meanwhile. */
export interface Reader {
  readonly memo: Memo;
  readonly pack: TemplatePack;
  readonly marks: CiteMarks;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly notices: Notice[];
  /** Tables and headings without a name of their own, counted so far. */
  readonly counted: { made: number };
}

/** Notices something of the template's HTML. */
export function notice(
  { notices, pack }: Reader,
  code: string,
  values: Notice['values'],
  severity: Notice['severity'] = 'warning',
): void {
  notices.push({ code, severity, place: { file: `${pack.manifest.id}/memo.hbs` }, values });
}
