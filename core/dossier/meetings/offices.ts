import type { Party } from '../../model/dossier.ts';
import type { MeetingReport } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import type { Holders } from '../parties/holders.ts';
import type { Parties } from '../parties/merge.ts';

/** Who holds the office by which a report calls a participant: "Peruvian foreign minister", "her Peruvian counterpart". */
export function holderOf(
  name: string,
  report: MeetingReport,
  reading: Reading,
  parties: Parties,
  holders: Holders,
): Party | null {
  for (const office of officesOf(name, report, reading, parties)) {
    const holder = holders(office, reading);
    if (holder) return holder;
  }
  return null;
}

/**
 * "His Peruvian counterpart" holds the office of the one who meets him: "Peruvian foreign minister". Those at the head of two
 * states may be called by different titles.
 */
function officesOf(name: string, report: MeetingReport, reading: Reading, parties: Parties): readonly string[] {
  const title = COUNTERPART.exec(name);
  const whose = name.slice(0, title?.index);
  if (!title || !CAPITALISED.test(whose.split(/[ -]/).at(-1) ?? '')) return [name];
  // "The US secretary of state and his Peruvian counterpart": an office that nobody by name holds there says as much.
  const roles = report.participants.flatMap(({ entity, name: other }) =>
    entity === null && other !== name
      ? [other]
      : (parties.of(reading.article.id, entity)?.roles ?? []).map(({ text }) => text),
  );
  const own = roles.flatMap((text) => {
    const office = OFFICE.exec(text.split(/ (?:of|for) /)[0] ?? '')?.[0];
    // "minister of health": alone, the word does not say which.
    return office === undefined ? [] : [/^(?:minister|secretary)$/i.test(office) ? text : office];
  });
  const abroad = roles.some((text) =>
    /^(?:foreign|external)\b|\bsecretary of state$|\bforeign (?:affairs|minister)|\b(?:top|chief) diplomat$/i.test(
      text,
    ),
  );
  return [
    ...own.map((office) => `${whose} ${office}`),
    ...(abroad ? [`${whose} foreign minister`, `${whose} top diplomat`] : []),
    ...(own.some((office) => HEAD.test(office)) ? [`${whose} leader`] : []),
  ];
}

const COUNTERPART = / (?:counterpart|opposite number)$/;
/** "Peruvian", but not "his". */
const CAPITALISED = /^\p{Lu}\p{L}+$/u;
const OFFICE =
  /(?:(?:prime|foreign|defen[cs]e|finance|trade|energy|economy|interior|justice|health|environment|agriculture|water|transport|commerce|education|labou?r) )?(?:minister|secretary|president|premier|chancellor|king|emir|amir|sultan|ruler|taoiseach|negotiator)$/i;
const HEAD = /^(?:prime minister|president|premier|chancellor|king|emir|amir|sultan|ruler|taoiseach)$/i;
