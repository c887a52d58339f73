import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TemplateView } from '../../../core/model/views/templates.ts';
import { languageInWords } from '../../parts/language.ts';
import { say } from '../../words/en.ts';
import { CopySheet } from './copy.tsx';
import { MoreMenu } from './more.tsx';

/** One template, and what can be done with it. */
export function TemplateItem({
  template,
  isUsed,
  use,
  open,
  shelves,
  share,
  changed,
  opened,
}: {
  readonly template: TemplateView;
  /** Whether the memo of the project that is open is made with it. */
  readonly isUsed: boolean;
  /** Makes the memo with it; null where no project is open. */
  readonly use: (() => void) | null;
  readonly open: () => void;
  readonly shelves: readonly string[];
  readonly share: (folder: string) => void;
  /** Something of it was changed: the list is asked for anew. */
  readonly changed: () => void;
  /** Opens another one: a copy. */
  readonly opened: (template: string) => void;
}): ReactNode {
  const { builtIn, description, draft, id, language, name, scope, version } = template;
  const [isCopying, setCopying] = useState(false);
  const isLocked = builtIn || template.signed !== null;
  return (
    <li className={isUsed ? 'template used' : 'template'} aria-labelledby={`template-${id}`}>
      <div className="template-what">
        <h3 id={`template-${id}`}>{name}</h3>
        <p>{description}</p>
        <p className="meta">
          {id} · {say('templates.version', { version })} · {languageInWords(language)} ·{' '}
          {say(`templates.scope.${scope}`)}
        </p>
        <p>
          {isUsed && <span className="badge badge-used">{say('templates.used')}</span>}
          {builtIn && <span className="badge">{say('templates.built-in')}</span>}
          {!builtIn && <Signed template={template} />}
          {template.pinned && <span className="badge badge-pinned">{say('templates.pinned')}</span>}
          {draft && <span className="badge badge-edited">{say('templates.draft')}</span>}
        </p>
      </div>
      <div className="template-do">
        {use && (
          <Button isDisabled={isUsed} aria-label={say('templates.use.name', { name })} onPress={use}>
            {say('templates.use')}
          </Button>
        )}
        <Button aria-label={say(isLocked ? 'templates.look.name' : 'templates.edit.name', { name })} onPress={open}>
          {say(isLocked ? 'templates.look' : 'templates.edit')}
        </Button>
        <Button aria-label={say('templates.copy.name', { name })} onPress={() => setCopying(true)}>
          {say('templates.copy')}
        </Button>
        <MoreMenu template={template} shelves={shelves} share={share} changed={changed} />
      </div>
      {isCopying && <CopySheet template={id} name={name} close={() => setCopying(false)} opened={opened} />}
    </li>
  );
}

function Signed({ template: { signed } }: { readonly template: TemplateView }): ReactNode {
  if (!signed) return <span className="badge badge-unsigned">{say('templates.unsigned')}</span>;
  return (
    <>
      <span className="badge badge-signed">{say('templates.signed', { author: signed.author })}</span>
      <span className="meta">{say('templates.signed.key', { fingerprint: signed.fingerprint })}</span>
    </>
  );
}
