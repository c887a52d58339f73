import type { DatedBy } from '../../model/dated.ts';
import type { MeetingReport, MeetingStatus, Participant } from '../../model/fact.ts';
import { nonEmpty, type Range, spanOf } from '../../model/span.ts';
import { isAdded } from './beside.ts';
import { datelinePlace, isNews } from './dateline.ts';
import { dateOf, isToldAsPast, lasting, shifted } from './day.ts';
import type { Draft } from './draft.ts';
import { framePlace } from './frame.ts';
import { distinct, isMeeting, participantsOf } from './participants.ts';
import { endOf, furtherRange, startOf } from './passage.ts';
import { relativeTo } from './relative.ts';
import type { Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import { forWhomTheySpeak } from './spokespeople.ts';
import { isTakenBack } from './taken-back.ts';
import type { Telling } from './telling.ts';
import { isAheadOfPast, isSpokenBefore, isStillLeft } from './to-come.ts';
import { visitedPlace } from './visited.ts';

/** The reports of a draft: one, or one for each counterpart of separate meetings, and one for each further setting. */
export function reportsOf(scene: Scene, told: Draft): readonly Telling[] {
  const draft =
    told.status === 'held' && !isToldAsPast(told) && isStillLeft(told.setting)
      ? { ...told, status: 'planned' as const }
      : told;
  const acting = participantsOf(scene, draft, draft.subject, true);
  // "We are consulting with Holm": the spokesman says it for those whose he is.
  const ofThem =
    draft.rule.startsWith('noun-') ||
    draft.items.slice(Math.max(0, draft.from - 2), draft.cue).some(({ lower }) => lower === 'we');
  const subject = ofThem ? forWhomTheySpeak(scene, acting) : acting;
  const groups = draft.separate && draft.others.length > 1 ? draft.others.map((party) => [party]) : [draft.others];
  // "A and B met with him respectively": each of those who act, on a day of their own.
  const hosts =
    draft.separate && draft.others.length === 1 && draft.subject.length > 1
      ? draft.subject.map((party) => participantsOf(scene, draft, [party], true))
      : null;
  const several = groups.length > 1 || hosts !== null;
  const reports: Telling[] = [];
  for (const [side, group] of hosts?.map((host) => [host, draft.others] as const) ??
    groups.map((one) => [subject, one] as const)) {
    const participants = distinct(scene, [...side, ...participantsOf(scene, draft, group, false)]);
    if (!isMeeting(draft, participants) || isMetByNobody(draft, side)) continue;
    const end = several ? (group[0]?.end ?? 0) : endOf(draft);
    const evidence = { start: startOf(draft), end: Math.max(end, draft.items[draft.cue]?.end ?? 0) };
    const first = build(scene, draft, participants, draft.setting, evidence, several);
    reports.push(first);
    // "talks tomorrow and Friday": what comes after what is to come is to come, too.
    const next = first.report.status === 'planned' ? { ...draft, status: first.report.status } : draft;
    for (const further of draft.setting.further)
      reports.push(
        build(scene, next, participants, inherited(further, draft.setting), furtherRange(draft, further), false),
      );
  }
  return reports;
}

/** "X is headed to Oslo to meet Silva and other ministers", where nobody knows who X is: those who are met did not meet each other. */
function isMetByNobody({ rule, others }: Draft, side: readonly Participant[]): boolean {
  return rule === 'verb-meet' && side.length === 0 && others.length > 0;
}

function build(
  scene: Scene,
  draft: Draft,
  participants: readonly Participant[],
  setting: Setting,
  evidence: Range,
  several: boolean,
): Telling {
  const article = scene.article.id;
  const span = spanOf(article, evidence);
  const date = lasting(shifted(dateOf(scene, draft, setting), draft.shift), draft.lasted);
  const visited = draft.form === 'call' || several ? null : visitedPlace(scene, draft, date);
  const place =
    setting.places.find(({ name }) => /\p{Lu}/u.test(name)) ??
    // "at the presidential palace": in which town a house stands that has no name of its own.
    (setting.places.length > 0 ? visited : null) ??
    setting.places[0] ??
    (draft.form === 'call' ? null : framePlace(scene, draft)) ??
    (setting.here || isNews(scene, draft, setting) ? datelinePlace(scene) : null);
  const occasion = setting.occasions[0];
  const report: MeetingReport = {
    kind: 'meeting',
    id: `meeting:${article}:${span.start}-${span.end}`,
    evidence: nonEmpty([span], 'evidence of a meeting'),
    rule: draft.rule,
    certainty: 'stated',
    form: draft.form,
    status: statusAgainst(scene, draft, date),
    participants,
    place: place ? { name: place.name, at: spanOf(article, place) } : null,
    occasion: occasion ? { name: occasion.name, at: spanOf(article, occasion) } : null,
    date,
    refersBack: draft.refersBack,
    background: draft.background,
    relative: null,
  };
  return {
    report,
    separate: several,
    added: isAdded(draft),
    visited: place === null && visited ? { name: visited.name, at: spanOf(article, visited) } : null,
    // "met for five hours" says how long and not when.
    timed: setting.times.some(({ time }) => time?.type === 'DATE' || time?.type === 'TIME'),
    dates: relativeTo(scene, draft, span),
  };
}

/** A further meeting told by its time alone shares the place of the first. */
function inherited(further: Setting, first: Setting): Setting {
  return further.places.length > 0 ? further : { ...further, places: first.places };
}

/** A held meeting cannot lie wholly after the day of publication: then it is planned. What the sentence takes back is off. */
function statusAgainst(scene: Scene, draft: Draft, date: DatedBy): MeetingStatus {
  if (draft.status === 'planned' && isTakenBack(draft)) return 'called-off';
  const { earliest, latest } = scene.article.published;
  // "peaked ahead of the meeting on 22 February": it is over.
  const told = { latest: date.latest, rule: date.because?.rule ?? '' };
  if (draft.status === 'planned' && isAheadOfPast(draft, told, earliest)) return 'held';
  const isOver = earliest !== null && date.latest !== null && date.latest < earliest;
  if (draft.status === 'planned' && isOver && isSpokenBefore(draft)) return 'held';
  if (draft.status === 'held' && latest !== null && date.earliest !== null && date.earliest > latest) return 'planned';
  return draft.status;
}
