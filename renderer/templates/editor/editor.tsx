import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TemplateFinding, TemplateLanguage } from '../../../core/model/views/templates.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { type OpenTemplate, useTemplate } from '../draft.ts';
import { useTemplatePreview } from '../preview-state.ts';
import { Assets } from './assets.tsx';
import { Code, type Goal } from './code.tsx';
import { DiscardButton } from './discard.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { FileList } from './file-list.tsx';
import { Findings } from './findings-list.tsx';
import { knownOf } from './known.ts';
import { TemplatePages } from './pages.tsx';

/** A template that is being written: its files, the one that is open, and beside it the pages that come of it. */
export function Editor({
  project,
  template,
  open,
  leave,
}: {
  readonly project: string | null;
  readonly template: string;
  /** Opens another template: a copy of this one. */
  readonly open: (template: string) => void;
  readonly leave: () => void;
}): ReactNode {
  const opened = useTemplate(template);
  return (
    <section className="editor" aria-labelledby="editor-title">
      <header className="editor-head" data-region="editor-head">
        <Button className="quiet" autoFocus onPress={leave}>
          {say('editor.back')}
        </Button>
        <h2 id="editor-title">{opened?.source.name ?? say('templates.loading')}</h2>
        {opened && <Saving opened={opened} open={open} />}
      </header>
      <Trouble />
      {opened && <Panes project={project} opened={opened} />}
    </section>
  );
}

function Panes({ project, opened }: { readonly project: string | null; readonly opened: OpenTemplate }): ReactNode {
  const { draft, files, source, write } = opened;
  const isLocked = source.builtIn || source.signed !== null;
  const language = useLanguage();
  const [file, setFile] = useState('memo.hbs');
  const [goal, setGoal] = useState<Goal | null>(null);
  const [isSample, setSample] = useState(project === null);
  const preview = useTemplatePreview(isSample ? null : project, source.id, draft);
  const shown = Object.hasOwn(files, file) ? file : 'memo.hbs';
  const latest = useRef({ files, shown, language });
  latest.current = { files, shown, language };
  const known = useCallback(() => knownOf(latest.current.language, latest.current.files, latest.current.shown), []);
  const goTo = (finding: TemplateFinding): void => {
    setFile(finding.file);
    setGoal({ ...finding });
  };
  const counts = useMemo(() => errorsByFile(preview.findings), [preview.findings]);
  return (
    <div className="editor-panes">
      <FileList
        files={Object.keys(files)}
        shown={shown}
        errors={counts}
        changed={Object.keys(draft)}
        locked={isLocked}
        show={setFile}
        write={write}
        below={<Assets opened={opened} locked={isLocked} />}
      />
      <div className="editor-code" data-region="editor-code">
        <Code
          key={shown}
          file={shown}
          text={files[shown] ?? ''}
          label={say(isLocked ? 'editor.code.locked' : 'editor.code', { file: shown })}
          description={say('editor.keys')}
          readOnly={isLocked}
          findings={preview.findings}
          known={known}
          goal={goal}
          onChange={(text) => write(shown, text)}
        />
        <p className="meta editor-keys">{say('editor.keys')}</p>
        <Findings findings={preview.findings} isCurrent={preview.current} goTo={goTo} />
      </div>
      <TemplatePages preview={preview} project={project} isSample={isSample} setSample={setSample} />
    </div>
  );
}

function Saving({
  opened,
  open,
}: {
  readonly opened: OpenTemplate;
  readonly open: (template: string) => void;
}): ReactNode {
  const { draft, kept, source } = opened;
  const api = useApi();
  const { attempt } = useTroubles();
  const [saved, setSaved] = useState(false);
  const isChanged = Object.keys(draft).length > 0;
  useEffect(() => {
    if (isChanged) setSaved(false);
  }, [isChanged]);
  if (source.builtIn || source.signed)
    return (
      <div className="editor-save">
        <p className="meta">
          {source.signed ? say('editor.locked.signed', { author: source.signed.author }) : say('editor.locked')}
        </p>
        <Button
          className="primary"
          onPress={() =>
            void attempt(async () => {
              const name = say('templates.copy.suggested', { name: source.name });
              open((await api.templates.duplicate({ template: source.id, name })).id);
            })
          }
        >
          {say('templates.copy.make')}
        </Button>
      </div>
    );
  const save = async (): Promise<void> => {
    const done = await attempt(opened.save);
    if (!done) return;
    setSaved(true);
    await opened.reload();
  };
  if (kept === 'elsewhere') return <Elsewhere opened={opened} open={open} />;
  return (
    <div className="editor-save">
      <p className="meta" role="status">
        {saved && !isChanged ? say('editor.saved', { name: source.name }) : say(`editor.kept.${kept}`)}
      </p>
      {isChanged && <DiscardButton name={source.name} discard={opened.discard} />}
      <Button className="primary" isDisabled={!isChanged} onPress={() => void save()}>
        {say('editor.save')}
      </Button>
    </div>
  );
}

function useLanguage(): TemplateLanguage | null {
  const api = useApi();
  const [language, setLanguage] = useState<TemplateLanguage | null>(null);
  useEffect(() => {
    // Without it there is no completion, and all else goes on.
    void api.templates.language().then(setLanguage, () => undefined);
  }, [api]);
  return language;
}

function errorsByFile(findings: readonly TemplateFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file, severity } of findings) if (severity === 'error') counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
