import type { Change, LoggedChange } from '../../../core/model/project.ts';
import type { HistoryView } from '../../../core/model/views/project.ts';

/** The changes of a project, the last first, each as a code with values that a window words. `templates`: their names by their ids. */
export function historyView(
  changes: readonly LoggedChange[],
  templates: ReadonlyMap<string, string>,
): readonly HistoryView[] {
  return changes
    .map(({ seq, at, undone, change }) => ({ seq, at, undone, what: whatOf(change, templates) }))
    .toReversed();
}

function whatOf(change: Change, templates: ReadonlyMap<string, string>): HistoryView['what'] {
  switch (change.kind) {
    case 'rename':
      return { code: 'rename', values: { title: change.title } };
    case 'add-articles':
      return { code: 'add-articles', values: { count: change.articles.length, first: change.articles[0].names[0] } };
    case 'remove-articles':
      return { code: 'remove-articles', values: { count: change.articles.length } };
    case 'correct': {
      const [first] = change.corrections;
      const words = 'at' in first ? first.at.exact : 'one' in first ? first.one.exact : '';
      const what = first.kind === 'statement' ? `statement-${first.edit?.kind ?? 'restored'}` : first.kind;
      return {
        code: `correct-${what}`,
        values: {
          count: change.corrections.length,
          words: (first.kind === 'statement' ? first.of.words : words).slice(0, 120),
        },
      };
    }
    case 'select':
      return { code: 'select', values: { keys: Object.keys(change.selection).join(', ') } };
    case 'prompt':
      return { code: change.text === null ? 'prompt-cleared' : 'prompt', values: { key: change.key } };
    case 'sections':
      return { code: 'sections', values: {} };
    case 'template': {
      const { id, language } = change;
      const name = templates.get(id) ?? id;
      return language
        ? { code: 'template-language', values: { name, language } }
        : { code: 'template', values: { name } };
    }
    case 'since':
      return change.memo
        ? { code: 'since', values: { name: change.memo.name } }
        : { code: 'since-nothing', values: {} };
    default:
      return assertNever(change);
  }
}

function assertNever(value: never): never {
  throw new TypeError(`unknown change ${JSON.stringify(value)}`);
}
