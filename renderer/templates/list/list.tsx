import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TemplateView } from '../../../core/model/views/templates.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { InstallButton } from './install.tsx';
import { TemplateItem } from './item.tsx';
import { useNews } from './news.ts';
import { ShelfSection } from './shelf.tsx';

/** All templates: where each comes from, which is in use, and what can be done with it. */
export function TemplateList({
  project,
  open,
  leave,
}: {
  readonly project: string | null;
  readonly open: (template: string) => void;
  readonly leave: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [templates, setTemplates] = useState<readonly TemplateView[] | null>(null);
  const [used, setUsed] = useState<string | null>(null);
  const { news, look } = useNews();
  const [told, setTold] = useState('');
  const load = useCallback(async () => {
    const found = await attempt(() => api.templates.list());
    if (found) setTemplates(found);
    if (project === null) return;
    const memo = await api.memo.get({ project }).catch(() => null);
    if (memo) setUsed(memo.template);
  }, [api, attempt, project]);
  useEffect(() => void load(), [load]);
  // What was taken by itself is in the list from now on.
  const hasTaken = (news?.taken.length ?? 0) > 0;
  useEffect(() => {
    if (hasTaken) void load();
  }, [hasTaken, load]);
  const changed = (): void => {
    void load();
    void look();
  };
  const share = async ({ id, name, version }: TemplateView, folder: string): Promise<void> => {
    const done = await attempt(() => api.shelves.share({ template: id, folder }));
    if (!done) return;
    setTold(say(done.fresh ? 'shelf.shared' : 'shelf.shared.before', { name, version, folder }));
    void look();
  };
  const use = async (id: string): Promise<void> => {
    if (project === null) return;
    if (await attempt(() => api.memo.template({ project, template: id }))) setUsed(id);
  };
  return (
    <section className="templates" aria-labelledby="templates-title" data-region="templates">
      <header className="templates-head">
        <Button className="quiet" autoFocus onPress={leave}>
          {say(project === null ? 'templates.close' : 'templates.back')}
        </Button>
        <h2 id="templates-title">{say('templates')}</h2>
        <InstallButton installed={changed} />
        <p className="meta templates-lead">{say('templates.lead')}</p>
      </header>
      <Trouble />
      <p className="meta" role="status">
        {told}
      </p>
      <ShelfSection news={news} look={look} changed={changed} tell={setTold} />
      {templates === null && (
        <p className="waiting" role="status">
          {say('templates.loading')}
        </p>
      )}
      <ul className="template-list" aria-label={say('templates')}>
        {templates?.map((template) => (
          <TemplateItem
            key={template.id}
            template={template}
            isUsed={used === template.id}
            use={project === null ? null : () => void use(template.id)}
            open={() => open(template.id)}
            shelves={news?.shelves.map(({ folder }) => folder) ?? []}
            share={(folder) => void share(template, folder)}
            changed={changed}
            opened={open}
          />
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {used !== null &&
          templates &&
          say('templates.used.now', { name: templates.find(({ id }) => id === used)?.name ?? used })}
      </p>
    </section>
  );
}
