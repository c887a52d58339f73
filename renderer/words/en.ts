import { articles } from './articles.ts';
import { commands } from './commands.ts';
import { evidence } from './evidence.ts';
import { exporting } from './export.ts';
import { memo } from './memo.ts';
import { notices } from './notices.ts';
import { templates } from './templates.en.ts';
import { verifying } from './verify.ts';

/** All words of the window, in one place: a language is a file of this form. {braces} are filled in. */
export const words = {
  ...articles,
  ...evidence,
  ...memo,
  ...exporting,
  ...verifying,
  ...commands,
  ...notices,
  ...templates,
  'app.name': 'Readout',
  'app.network': 'Network: none',
  'connection.connecting': 'Connecting …',
  'connection.lost':
    'The connection to Readout’s engine was lost. Everything up to your last change is saved. Reconnecting … If this lasts, start Readout again.',
  'connection.unknown':
    'Readout was started anew, and does not know this window yet. Everything up to your last change is saved. Open the address that Readout printed when it started, in this browser, or paste it here: this window then goes on where it is.',
  'connection.address': 'Address that Readout printed',
  'connection.go': 'Go on',
  'connection.address.wrong':
    'That is not the address of the Readout that is running. Copy the line that it printed last.',
  'connection.regained': 'Connected again. Everything up to your last change is here.',
  fault:
    'Something went wrong while this was drawn. Everything up to your last change is saved. If it happens again, start Readout again.',
  'fault.again': 'Try again',
  'start.title': 'Briefing memos from news articles',
  'start.lead':
    'Drop in the articles that you have, choose the meetings and themes that matter, and get a cited memo in Word or PDF.',
  'start.sample': 'Open the sample dossier',
  'start.new': 'New project',
  'start.open': 'Open a project file …',
  'start.drop':
    'Or drop here: articles for a new project, a project file to open, or one finished memo (.docx or .pdf) to verify.',
  'start.recent': 'Recent projects',
  'start.none': 'No projects yet. Open the sample dossier, or make a new project and drop articles on it.',
  'start.recovered':
    'Readout stopped unexpectedly while “{title}” was open. Everything up to your last change is saved; reading goes on where it stopped.',
  'start.recovered.open': 'Open it',
  'start.untitled': 'Untitled project',
  'project.articles.one': '1 article',
  'project.articles': '{count} articles',
  'project.remove': 'Remove',
  'project.remove.title': 'Remove “{title}”?',
  'project.remove.lead':
    'Its articles as Readout keeps them, its corrections and its choices go with it, and cannot be brought back. The files that you added stay where they are. To keep the project, save it as a file first.',
  'project.remove.do': 'Remove the project',
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
  'state.saving': 'Saving …',
  'state.building': 'Putting the articles together …',
  'state.reading': 'Reading {done} of {of} articles',
  'state.counted': '{done} of {of} articles read',
  'state.unread': '{count} articles are not read yet',
  'state.stopped': 'Stopped; what is done is kept',
  'state.trouble': 'Saved, but the memo could not be put together ({code})',
  'state.cancel': 'Cancel reading',
  'state.resume': 'Go on reading',
  undo: 'Undo',
  'undo.told': 'Undone: {what}',
  'redo.told': 'Done again: {what}',
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
  'day.example': 'e.g. 22 Sept 2025',
  'day.wrong': 'Write a day in full, as 22 Sept 2025.',
  'date.unknown': 'date not known',
  'date.between': '{from} to {to}',
  'date.before': 'by {to}',
  'date.after': 'from {from}',
  'date.or': '{a} or {b}',
  'speaker.unclear': 'speaker unclear',
  'notice.project-cut': 'The project file ends too early; what stands before the damage was opened.',
  'notice.project-source-lost':
    'The file of “{name}” is damaged or missing in the project file; its article is left out. Add it again.',
  'notice.project-template-lost': 'The template “{id}” in the project file is damaged.',
  'notice.project-template-other':
    'The template “{id}” here is not the one that the project was made with; its memo may look different.',
  'error.connection':
    'Readout’s engine did not answer, so this was not done. Everything up to your last change is saved. Try again once the window says that it is connected.',
  'error.message-too-large':
    'That is larger than {most} MB, and more than a browser may hand to Readout at once. Nothing was changed. Take a smaller file.',
  'error.nothing-to-undo': 'There is nothing to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.not-a-project': 'This is no Readout project. Nothing was changed.',
  'error.project-newer':
    'This project was saved by a newer version of Readout. Nothing was changed. Update Readout, then open it.',
  'error.project-damaged':
    'This project’s list of changes cannot be read, so it cannot be opened. Nothing was changed. Ask for the file again.',
  'error.archive-no-zip': 'This is no project file: nothing in it can be opened. Nothing was changed.',
  'error.archive-odd-name':
    'The file holds “{name}”, which does not belong into a project. It was not opened, and nothing was changed.',
  'error.archive-twice': 'The file holds “{name}” twice. It was not opened, and nothing was changed.',
  'error.archive-too-many': 'The file holds more than {most} files. It was not opened, and nothing was changed.',
  'error.archive-too-large':
    'The file holds more than may be opened (at “{name}”). It was not opened, and nothing was changed.',
  'error.library-failed':
    'The library cannot be used: {reason}. What was saved before is unharmed. See that its disk has room and may be written to, then do it again.',
  'error.NOT_FOUND': 'That is no longer here. Somebody may have removed it in another window.',
  'error.unknown': 'That did not work: {detail}. Nothing was lost.',
} as const;

/** What dates, numbers and names are written by, beside these words. */
export const LOCALE = 'en-GB';

export type Word = keyof typeof words;

/** A word of the window with its {values} filled in. */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return words[word].replace(/\{(\w+)\}/g, (whole, key: string) => inWords(values[key] ?? whole));
}

const NUMBERS = new Intl.NumberFormat(LOCALE);

/** Long numbers are read in groups; what is a year is given as text. */
function inWords(value: string | number): string {
  return typeof value === 'number' && Math.abs(value) >= 10_000 ? NUMBERS.format(value) : String(value);
}

/** A word that has a form for one beside the one for several. */
export type Counted = { [W in Word]: `${W}.one` extends Word ? W : never }[Word];

/** The word for one or for several, by the count. */
export function count(word: Counted, n: number): string {
  return n === 1 ? say(`${word}.one`) : say(word, { count: n });
}
