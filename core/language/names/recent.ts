import type { MentionForm } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import type { Draft } from './draft.ts';
import { isMediator } from './mediators.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** Somebody mentioned a little while ago. */
export interface Entry {
  readonly raw: number;
  readonly form: MentionForm;
  readonly drafts: readonly Draft[];
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly quote: number;
  /** No verb and no preposition stands before it in its sentence: it is what the sentence is about. */
  readonly subject: boolean;
  /** It is so only of a clause that tells when or why ("after Holm had left, ..."), and not of its sentence. */
  readonly within: boolean;
  /** "was rejected by Holm": who does what a passive tells. */
  readonly agent: boolean;
}

/** What follows these is a clause of its own: its first name is its subject. */
const opensClause = wordIs(
  /^(?:said|says|that|told|added|noted|announced|because|while|when|where|after|before|but|whether|if|although|though)$/,
);
const isRelative = wordIs(/^(?:who|whom|whose|which)$/);
const governs = wordIs(
  /^(?:of|in|to|with|by|for|from|at|on|between|against|about|after|before|under|like|than|as|over)$/,
);

const isHis = wordIs(/^(?:his|her)$/);

/** Of those, what tells when, where or why the rest of the sentence is so. */
const opensAside = wordIs(/^(?:because|while|when|where|whether|after|before|if|although|though)$/);
const isBe = wordIs(/^(?:is|are|was|were|be|been|being)$/);

/** A sentence or what a comma parts begins with it. */
const isFirst = (word: Word | undefined): boolean => word?.gap === 'start' || word?.gap === 'comma';

/** What may stand between a preposition and the title that it governs. */
const modifies = wordIs(/^(?:the|an?|his|her|their|its|our|visiting|then|new|former|acting)$/);
const MODIFIERS = 3;

/** Further back than this nothing is looked for, so that the cost stays linear. */
const KEPT = 60;

/** The latest mentions of an article, last first. */
export class Recent {
  private entries: Entry[] = [];
  /** States that the article has told as mediators: "talks mediated by Qatar", "Swiss mediation". */
  private readonly mediators = new Set<Draft>();
  private readonly words: readonly Word[];
  private readonly tellings: readonly number[];

  constructor(words: readonly Word[]) {
    this.words = words;
    this.tellings = tellingsOf(words);
  }

  /** How many sentences lie from one to a later one, those set aside in which somebody else is speaking throughout. */
  distance(from: number, to: number): number {
    return (this.tellings[to] ?? to) - (this.tellings[from] ?? from);
  }

  push(raw: number, mention: RawMention, drafts: readonly Draft[]): void {
    const first = this.words[mention.from];
    if (!first) return;
    const [draft] = drafts;
    if (draft?.sort === 'state' && isMediator(this.words, mention)) this.mediators.add(draft);
    const previous = this.entries.at(-1);
    // "he and Mr Stone": whom a sentence is about with somebody else is not it alone.
    const subject =
      mention.form !== 'demonym' &&
      this.words[mention.from - 1]?.lower !== 'and' &&
      !this.isOwner(mention) &&
      this.isSubject(mention);
    const entry: Entry = {
      raw,
      form: mention.form,
      drafts,
      from: mention.from,
      to: mention.to,
      sentence: first.sentence,
      quote: first.quote,
      subject,
      within: subject && this.isWithin(mention),
      agent: !subject && this.isAgent(mention),
    };
    this.entries.push(entry);
    if (previous && this.joinedBy(previous, mention) && previous.drafts[0]?.kind === drafts[0]?.kind)
      this.entries.push({
        ...entry,
        from: previous.from,
        subject: previous.subject,
        drafts: [...new Set([...previous.drafts, ...drafts])],
      });
    if (this.entries.length > 2 * KEPT) this.entries = this.entries.slice(-KEPT);
  }

  /** Last first, down to the sentence (included). */
  backTo(sentence: number): readonly Entry[] {
    return this.back((entry) => entry.sentence >= sentence);
  }

  /** Last first, from the sentence over so many before it. */
  within(reach: number, sentence: number): readonly Entry[] {
    return this.back((entry) => this.distance(entry.sentence, sentence) <= reach);
  }

  private back(near: (entry: Entry) => boolean): readonly Entry[] {
    const found: Entry[] = [];
    for (let i = this.entries.length - 1; i >= 0 && i >= this.entries.length - KEPT; i -= 1) {
      const entry = this.entries[i];
      if (!entry || !near(entry)) break;
      found.push(entry);
    }
    return found;
  }

  /** The different people of one sentence, in text order. */
  peopleOf(sentence: number): readonly { readonly draft: Draft; readonly raw: number }[] {
    return this.distinct(sentence, (draft) => draft.kind === 'person');
  }

  /** The states of one sentence that may be a side of something: no mediators. */
  statesOf(sentence: number): readonly { readonly draft: Draft; readonly raw: number }[] {
    return this.distinct(sentence, (draft) => draft.sort === 'state' && !this.mediators.has(draft));
  }

  private distinct(sentence: number, wanted: (draft: Draft) => boolean): readonly { draft: Draft; raw: number }[] {
    const found = new Map<Draft, number>();
    for (const entry of this.backTo(sentence))
      if (entry.sentence === sentence)
        for (const draft of [...entry.drafts].reverse()) if (wanted(draft)) found.set(draft, entry.raw);
    return [...found].map(([draft, raw]) => ({ draft, raw })).reverse();
  }

  /** "His butler, Pym, coughed": whose somebody is, the sentence is not about. */
  private isOwner({ form, from }: RawMention): boolean {
    const [own, next] = [this.words[from], this.words[from + 1]];
    return form === 'pronoun' && own !== undefined && isHis(own) && next?.gap === 'space' && !next.verb;
  }

  private isSubject(mention: RawMention): boolean {
    const first = this.words[mention.from];
    if (!first) return false;
    const opening = this.openingOf(mention);
    if (this.followsAside(opening)) return true;
    for (let i = mention.from - 1; i >= 0 && i > mention.from - 25; i -= 1) {
      const word = this.words[i];
      if (!word || word.sentence !== first.sentence) return true;
      // “I am here,” Lee said: the verb in the words is not his sentence's.
      if (word.quote !== first.quote) continue;
      // "Holm, whom Berg telephoned, denied it": the sentence is about Holm.
      if (isRelative(word)) return false;
      // "before going in with his counterpart, John Holm": no clause with a subject of its own.
      if (opensClause(word)) return this.words[i + 1]?.lower.endsWith('ing') !== true;
      if (word.verb && word.gap !== 'start' && !word.lower.endsWith('ing')) return false;
      if (i === opening - 1 && this.words[opening]?.gap === 'space' && governs(word)) return false;
    }
    return true;
  }

  /** "Days after Holm spoke, Lee said": behind the comma of the clause that a sentence begins with stands whom it is about. */
  private followsAside(from: number): boolean {
    const first = this.words[from];
    if (first?.gap !== 'comma') return false;
    for (let i = from - 1; i >= 0 && i > from - 25; i -= 1) {
      const word = this.words[i];
      if (!word || word.sentence !== first.sentence || word.quote !== first.quote) return false;
      if (opensAside(word)) return [i, i - 1, i - 2].some((at) => isFirst(this.words[at]));
      if (word.gap === 'comma') return false;
    }
    return false;
  }

  /** "Days after Holm spoke, Lee said": of the clause that tells when. */
  private isWithin({ from }: RawMention): boolean {
    const sentence = this.words[from]?.sentence;
    for (let i = from - 1; i >= 0 && i > from - 25; i -= 1) {
      const word = this.words[i];
      if (!word || word.sentence !== sentence || this.words[i + 1]?.gap === 'comma') return false;
      if (opensAside(word)) return true;
      if (opensClause(word)) return false;
    }
    return false;
  }

  /** "was met with a refusal by Holm", "rejected by the prime minister": of a passive, its verb in the same sentence. */
  private isAgent(mention: RawMention): boolean {
    const opening = this.openingOf(mention);
    const by = this.words[opening - 1];
    if (by?.lower !== 'by' || this.words[opening]?.gap !== 'space') return false;
    for (let i = opening - 2; i >= 0 && i > opening - 12; i -= 1) {
      const word = this.words[i];
      if (!word || word.sentence !== by.sentence) return false;
      if (isBe(word)) return true;
    }
    return false;
  }

  /** Where what a preposition would govern begins: "the visiting minister, Holm" before its article. */
  private openingOf({ from }: RawMention): number {
    let opening = from;
    for (let before = this.words[opening - 1]; before && modifies(before); before = this.words[opening - 1]) {
      if (this.words[opening]?.gap !== 'space' || opening === from - MODIFIERS) break;
      opening -= 1;
    }
    return opening;
  }

  private joinedBy(previous: Entry, mention: RawMention): boolean {
    if (previous.sentence !== this.words[mention.from]?.sentence || mention.from < previous.to) return false;
    const link = previous.to < mention.from ? this.words[previous.to]?.lower : undefined;
    // A role after the first name may stand between: ", the prime minister, and".
    return mention.from - previous.to <= 2 && (link === 'and' || link === '&');
  }
}

/** For each sentence, how many up to it tell something in the article's own words: a long quotation is no distance. */
function tellingsOf(words: readonly Word[]): readonly number[] {
  const own: boolean[] = [];
  for (const word of words) if (word.quote === 0) own[word.sentence] = true;
  const counts: number[] = [];
  let count = 0;
  for (let sentence = 0; sentence <= (words.at(-1)?.sentence ?? -1); sentence += 1) {
    if (own[sentence] === true) count += 1;
    counts.push(count);
  }
  return counts;
}
