import { memo as memoized, type ReactNode, useMemo } from 'react';
import { CITATION_CHOICES } from '../../../core/model/memo.ts';
import type { SelectionChange } from '../../../core/model/project.ts';
import type { MemoView } from '../../../core/model/views/memo.ts';
import type { TemplateView } from '../../../core/model/views/templates.ts';
import { Committed } from '../../parts/committed.tsx';
import { languageInWords } from '../../parts/language.ts';
import { Picker } from '../../parts/picker.tsx';
import { Unfolding } from '../../parts/unfolding.tsx';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { TemplatesButton } from '../../templates/open.tsx';
import { say } from '../../words/en.ts';
import { useCommands } from '../palette/commands.tsx';
import { Since } from './since.tsx';

const CITATIONS = CITATION_CHOICES.map((id) => ({ id, name: say(`citations.${id}`) }));

/** What the whole memo is made with: its template, and behind a button its title, period, marking and head. */
export const Setup = memoized(function Setup({
  memo,
  templates,
}: {
  readonly memo: MemoView;
  /** What there is to choose from; null until it is known. */
  readonly templates: readonly TemplateView[] | null;
}): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const { selection, template } = memo;
  const known = templates?.find(({ id }) => id === template)?.languages;
  const languages = useMemo(() => known ?? [memo.language], [known, memo.language]);
  const options = useMemo(
    () => (templates ?? []).map(({ id, name, description }) => ({ id, name, help: description })),
    [templates],
  );
  const spoken = useMemo(() => languages.map((id) => ({ id, name: languageInWords(id) })), [languages]);
  const select = (change: SelectionChange): Promise<unknown> =>
    attempt(() =>
      api.memo.select({ project, selection: change as Parameters<typeof api.memo.select>[0]['selection'] }),
    );
  const choose = (id: string): void => void attempt(() => api.memo.template({ project, template: id }));
  useCommands(
    'template',
    () => [
      ...(templates ?? []).map(({ id, name }: TemplateView) => ({
        id: `template-${id}`,
        name: say('command.template', { name }),
        run: () => choose(id),
      })),
      ...CITATION_CHOICES.map((style) => ({
        id: `citations-${style}`,
        name: say('command.citations', { style: say(`citations.${style}`) }),
        run: () => void select({ citations: style }),
      })),
    ],
    [api, templates, project],
  );
  return (
    <div className="setup">
      <div className="setup-row">
        <Picker label={say('setup.template')} value={template} options={options} choose={choose} />
        <TemplatesButton />
      </div>
      {/* Until it is known what else there is, its place is kept: nothing below it moves. */}
      {(templates === null || languages.length > 1) && (
        <Picker
          label={say('setup.language')}
          value={spokenIn(languages, memo.language)}
          options={spoken}
          choose={(language) =>
            void attempt(() =>
              api.memo.template({ project, template, language: language === languages[0] ? null : language }),
            )
          }
        />
      )}
      <Unfolding title={say('setup')}>
        <div className="setup-fields">
          <Committed
            label={say('setup.title')}
            value={selection.title ?? memo.title}
            commit={(title) => select({ title: title.trim() === '' ? null : title.trim() })}
          />
          <Committed
            label={say('setup.marking')}
            value={selection.marking ?? ''}
            help={say('setup.marking.help')}
            commit={(marking) => select({ marking: marking.trim() === '' ? null : marking.trim() })}
          />
          <Committed
            type="date"
            label={say('setup.from')}
            value={selection.from ?? ''}
            commit={(from) => select({ from: from === '' ? null : from })}
          />
          <Committed
            type="date"
            label={say('setup.to')}
            value={selection.to ?? ''}
            commit={(to) => select({ to: to === '' ? null : to })}
          />
          <Picker
            label={say('setup.citations')}
            value={selection.citations}
            options={CITATIONS}
            choose={(citations) => void select({ citations })}
          />
        </div>
        <Since memo={memo} />
        {memo.masthead.length > 0 && (
          <fieldset className="setup-fields">
            <legend>{say('setup.masthead')}</legend>
            {memo.masthead.map(({ key, label, help, text }) => (
              <Committed
                key={key}
                label={label}
                value={text}
                help={help}
                commit={(next) => attempt(() => api.memo.prompt({ project, key, text: next === '' ? null : next }))}
              />
            ))}
          </fieldset>
        )}
      </Unfolding>
    </div>
  );
});

/** The one of these languages that a memo is in: "en-GB" is worded as "en". */
function spokenIn(languages: readonly string[], language: string): string {
  const primary = language.split('-')[0];
  return (
    languages.find((one) => one === language) ?? languages.find((one) => one.split('-')[0] === primary) ?? language
  );
}
