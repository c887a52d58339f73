import { type DatedBy, isoOf } from '../../core/model/dated.ts';
import type { Dossier } from '../../core/model/dossier.ts';

/** A dossier on a screen or two: what was found, with dates and counts. */
export function summaryOf(dossier: Dossier): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'Articles',
      dossier.articles.map(
        (a) => `${dateOf(a.published)}  ${a.source.names[0] ?? a.id}${a.title ? ` — ${a.title.text}` : ''}`,
      ),
    ],
    [
      'Meetings',
      dossier.meetings.map(
        (m) =>
          `${dateOf(m.date)}  ${m.participants.map(({ name }) => name).join(', ')}${m.place ? `, ${m.place.name}` : ''}${m.status === 'held' ? '' : ` (${m.status})`} · ${m.origins === 1 ? '1 origin' : `${m.origins} origins`}`,
      ),
    ],
    [
      'Quotations',
      dossier.utterances
        .filter(({ salience }) => salience > 0.3)
        .slice(0, 12)
        .map((u) => `${u.speaker.name ?? 'speaker unclear'}: “${shortened(u.wordings[0].text, 100)}”`),
    ],
    ['Timeline', dossier.events.slice(0, 15).map((e) => `${dateOf(e.date)}  ${shortened(e.text, 110)}`)],
    [
      'Issues',
      dossier.issues.map(
        (i) => `${i.label}: ${i.status}${i.silentSince ? `, silent since ${dateOf(i.silentSince).trim()}` : ''}`,
      ),
    ],
    ['Themes', dossier.themes.slice(0, 10).map(({ label }) => label)],
    [
      'Conflicts',
      dossier.conflicts.map(
        (c) => `${c.about} (${c.type}): ${c.sides.map(({ value }) => `“${shortened(value, 60)}”`).join(' / ')}`,
      ),
    ],
  ];
  return sections
    .map(([heading, lines]) => `${heading} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

function dateOf(date: DatedBy): string {
  if (date.choices.length > 0) return date.choices.join(' or ');
  const iso = isoOf(date);
  if (iso !== null && (iso.length === 10 || date.earliest === null)) return iso;
  if (date.earliest !== null && date.latest !== null) return `${date.earliest} to ${date.latest}`;
  return iso ?? 'undated   ';
}

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`;
}
