import type { Boilerplate, Stated } from '../model/article.ts';
import type { Dateline } from './dateline.ts';
import type { Header } from './header.ts';
import outlets from './outlets.json' with { type: 'json' };

/** Names of one common word ("Time", "Mint", "The Sun") prove nothing in running words; they count in a header only. */
const TOO_COMMON = new Set([
  'AP',
  'Time',
  'Mint',
  'Vox',
  'Dawn',
  'Slate',
  'Fortune',
  'The Hill',
  'The Sun',
  'The Times',
  'The National',
  'The Wire',
  'The Print',
  'Vanguard',
  'Focus',
  'Nikkei',
  'Inquirer',
  'Mainichi',
  'UNI',
  'DW',
  'CNA',
  'ANI',
]);
const OUTLETS: ReadonlySet<string> = new Set(outlets);
const escaped = outlets
  .filter((name) => !TOO_COMMON.has(name))
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const OUTLET = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
/** After a dash an agency's name is whom the headline quotes ("... ahead of ruling – Xinhua"), not who published it. */
const AGENCIES = new Set([
  'AFP',
  'AP',
  'Anadolu Agency',
  'ANI',
  'Interfax',
  'IRNA',
  'KCNA',
  'Kyodo News',
  'PTI',
  'Reuters',
  'RIA Novosti',
  'TASS',
  'UPI',
  'Xinhua',
  'Yonhap',
  "People's Daily",
]);
/** "Headline | BBC News", "Headline - The Hindu" */
const IN_TITLE = /\s([|–—-])\s([^|–—]{2,40})$/u;

/** Who published it, as the article itself says: its header, its title's end, its dateline's agency, its closing lines. Never a guess. */
export function outletOf(
  text: string,
  header: Header,
  dateline: Dateline | null,
  title: Stated | null,
  boilerplate: readonly Boilerplate[],
): Stated | null {
  if (header.publisher)
    return { text: header.publisher.text, at: { start: header.publisher.start, end: header.publisher.end } };
  const [, mark, suffix] = (title && IN_TITLE.exec(title.text)) ?? [];
  if (title && suffix && OUTLETS.has(suffix) && (mark === '|' || !AGENCIES.has(suffix)))
    return { text: suffix, at: title.at };
  if (dateline?.agency && OUTLETS.has(dateline.agency.text)) return dateline.agency;
  for (const stretch of boilerplate) {
    // A paper that one may read more in, or whose picture it is, is another.
    if (/^(?:header|also-read|media)$/.test(stretch.reason)) continue;
    const match = OUTLET.exec(text.slice(stretch.start, stretch.end));
    if (match) {
      const start = stretch.start + match.index;
      return { text: match[0], at: { start, end: start + match[0].length } };
    }
  }
  return null;
}
