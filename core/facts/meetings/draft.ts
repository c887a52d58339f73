import type { Sentence } from '../../model/analysis.ts';
import type { MeetingKind, MeetingStatus } from '../../model/fact.ts';
import { type Party } from './party.ts';
import type { Item } from './scene.ts';
import type { Setting } from './setting.ts';

/** A passage that a finder takes for a meeting, before the refiners have decided what it says. */
export interface Draft {
  /** The pattern that found it. */
  readonly rule: string;
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  /** The item of the word that tells of the meeting. */
  readonly cue: number;
  readonly form: MeetingKind;
  /** Those on the acting side, and those they met. */
  readonly subject: readonly Party[];
  readonly others: readonly Party[];
  readonly status: MeetingStatus;
  /** One meeting for each of `others`. */
  readonly separate: boolean;
  readonly refersBack: boolean;
  readonly background: boolean;
  readonly setting: Setting;
  /** The setting's day is so many days off that of this meeting: "on Sunday, a day after meeting X" is -1. */
  readonly shift?: number;
  /** It went on for so many days up to the setting's day: "ended two days of talks on Wednesday". */
  readonly lasted?: number;
  /** Items of the clause: first, and after last. */
  readonly from: number;
  readonly to: number;
}
