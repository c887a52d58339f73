import { articles } from './articles.ts';
import { evidence } from './evidence.ts';
import { memo } from './memo.ts';

/** All words of the window, in one place: a language is a file of this form. {braces} are filled in. */
export const words = {
  ...articles,
  ...evidence,
  ...memo,
  'app.name': 'Readout',
  'app.network': 'Network: none',
  'connection.connecting': 'Connecting …',
  'connection.lost':
    'The connection to Readout’s engine was lost. Everything up to your last change is saved. Reconnecting …',
  'connection.regained': 'Connected again. Everything up to your last change is here.',
  'start.title': 'Briefing memos from news articles',
  'start.lead':
    'Drop in the articles that you have, choose the meetings and themes that matter, and get a cited memo in Word or PDF.',
  'start.sample': 'Open the sample dossier',
  'start.new': 'New project',
  'start.open': 'Open a project file …',
  'start.recent': 'Recent projects',
  'start.none': 'No projects yet. Open the sample dossier, or make a new project and drop articles on it.',
  'start.untitled': 'Untitled project',
  'project.articles.one': '1 article',
  'project.articles': '{count} articles',
  'project.remove': 'Remove',
  'project.save': 'Save as file …',
  'project.close': 'All projects',
  'project.rename': 'Project title',
  'project.tools': 'Project',
  theme: 'Appearance',
  'theme.system': 'As the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  panes: 'Panes',
  'pane.hide': 'Hide {pane}',
  'pane.show': 'Show {pane}',
  'pane.edge': 'Edge between {left} and {right}',
  'state.saved': 'Saved',
  'state.building': 'Putting the articles together …',
  'state.reading': 'Reading {done} of {of} articles',
  'state.unread': '{count} articles are not read yet',
  'state.stopped': 'Stopped; what is done is kept',
  'state.trouble': 'Saved, but the memo could not be put together ({code})',
  'state.cancel': 'Stop',
  'state.resume': 'Go on reading',
  undo: 'Undo',
  redo: 'Redo',
  close: 'Close',
  cancel: 'Cancel',
  'pane.evidence': 'Evidence',
  'badge.single-source': 'single source',
  'badge.origins': '{count} origins',
  'badge.conflict': 'conflict',
  'badge.inferred-date': 'inferred date',
  'badge.planned': 'planned',
  'badge.edited': 'edited by hand',
  'status.held': 'held',
  'status.happened': 'happened',
  'status.planned': 'planned',
  'status.called-off': 'called off',
  'status.open': 'open',
  'status.eased': 'eased',
  'status.resolved': 'resolved',
  'date.unknown': 'date not known',
  'date.between': '{from} to {to}',
  'date.before': 'by {to}',
  'date.after': 'from {from}',
  'date.or': '{a} or {b}',
  'speaker.unclear': 'speaker unclear',
  'error.NOT_FOUND': 'That is no longer here. Somebody may have removed it in another window.',
  'error.unknown': 'That did not work: {detail}. Nothing was lost.',
} as const;

export type Word = keyof typeof words;

/** A word of the window with its {values} filled in. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return words[word].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** A word that has a form for one beside the one for several. */
export type Counted = { [W in Word]: `${W}.one` extends Word ? W : never }[Word];

/** The word for one or for several, by the count. */
export function count(word: Counted, n: number): string {
  return n === 1 ? say(`${word}.one`) : say(word, { count: n });
}
