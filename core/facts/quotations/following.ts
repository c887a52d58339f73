import type { Draft } from './drafts.ts';

/**
 * Quotations without a cue of their own: one that starts its sentence goes on with the quotation before it, over sentences
 * and paragraphs; one after "She said:" is what she said; one that runs on into a quotation with a cue belongs to that.
 */
export function joinFollowing(sentences: readonly (readonly Draft[])[]): readonly (readonly Draft[])[] {
  const groups: Group[] = [];
  const state: { voice: Place | null; running: Place | null } = { voice: null, running: null };
  sentences.forEach((drafts, sentence) => {
    for (const draft of drafts) {
      const { voice, running } = state;
      if (voice && sentence - voice.sentence <= 1 && isUncued(draft) && goesOn(voice.group, draft)) {
        voice.group.drafts.push(draft);
        if (isUncued(voice.group.head)) state.running = { group: voice.group, sentence };
        state.voice = { ...voice, sentence };
        continue;
      }
      let group: Group = { head: draft, drafts: [draft] };
      // What the article tells between two quotations parts them.
      if (running && sentence - running.sentence <= 1 && runsInto(running.group, draft)) {
        group = running.group;
        group.head = draft;
        group.drafts.push(draft);
        state.running = null;
      } else groups.push(group);
      state.running = isUncued(draft) ? { group, sentence } : null;
      // Of several reports in a sentence, words in marks are what goes on, not an indirect report beside them.
      const beside = state.voice?.sentence === sentence && state.voice.group.head.marked.length > 0;
      if (isVoice(draft) && !(beside && draft.marked.length === 0)) state.voice = { group, sentence };
    }
  });
  return [groups.map(joined).filter(({ parts }) => parts.length > 0)];
}

/** Drafts that make one quotation; the head gives its cue and its speaker. */
interface Group {
  head: Draft;
  readonly drafts: Draft[];
}

/** The latest quotation that another may go on with, and the sentence up to which it goes. */
interface Place {
  readonly group: Group;
  readonly sentence: number;
}

/** Whether uncued quotations run into one with a cue: over paragraphs, or in the same one. */
function runsInto({ drafts }: Group, next: Draft): boolean {
  const last = drafts.at(-1);
  if (!last || !next.rule.startsWith('cue-after') || !startsItsSentence(next)) return false;
  // A heading in marks is no part of what is said below it.
  if (last.carrier.kind === 'heading' && next.carrier.kind !== 'heading') return false;
  return last.carrier.paragraph === next.carrier.paragraph || next.carrier.paragraph - last.carrier.paragraph === 1;
}

function isUncued(draft: Draft): boolean {
  return draft.rule === 'marks-alone' && startsItsSentence(draft);
}

function startsItsSentence({ carrier, parts }: Draft): boolean {
  return parts[0]?.start === carrier.items.find(({ pos, marked }) => marked || pos !== 'PUNCT')?.start;
}

/** What a following quotation may go on with: direct or mixed speech, or a cue that announces it by a colon. */
function isVoice({ marked, cue, rule }: Draft): boolean {
  return marked.length > 0 || rule === 'cue-before-colon' || (cue?.frames.has('q') ?? false);
}

function goesOn({ head, drafts }: Group, next: Draft): boolean {
  const last = drafts.at(-1) ?? head;
  // "Lee was asked by parents whether he would go. “Never.”": who asked by the way does not go on.
  if (head.marked.length === 0 && isAgent(head)) return false;
  // "Lee was told that her shop must close. “It was a dark day.”": nor does nobody.
  if (head.marked.length === 0 && head.speaker === null && head.cue?.mood === 'passive') return false;
  // Quotations that stand alone one after another, without anybody named, are one.
  if (head.cue === null && head.speaker === null) return last.marked.at(-1)?.runsOn === true || isUncued(head);
  return (
    head.marked.length > 0 || head.rule === 'cue-before-colon' || head.carrier.paragraph === next.carrier.paragraph
  );
}

function isAgent({ speaker, carrier }: Draft): boolean {
  const at = speaker === null ? -1 : carrier.items.findIndex(({ start }) => start >= speaker.start);
  return at > 0 && carrier.items[at - 1]?.lower === 'by';
}

function joined({ head, drafts }: Group): Draft {
  if (drafts.length === 1) return head;
  return {
    ...head,
    until: drafts.at(-1)?.carrier ?? head.carrier,
    parts: drafts.flatMap(({ parts }) => parts),
    marked: drafts.flatMap(({ marked }) => marked),
    own: drafts.flatMap(({ own }) => own),
  };
}
