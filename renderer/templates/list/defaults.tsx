import { type ReactNode, useEffect, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextArea, TextField } from 'react-aria-components';
import { CITATION_STYLES } from '../../../core/model/memo.ts';
import type { TemplateDefaults } from '../../../core/model/template.ts';
import type { TemplateSourceView } from '../../../core/model/views/templates.ts';
import { Picker } from '../../parts/picker.tsx';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** What the memos of a template begin with: citations, annex, marking, and words for its prompts. */
export function DefaultsSheet({
  template,
  close,
}: {
  readonly template: string;
  readonly close: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [source, setSource] = useState<TemplateSourceView | null>(null);
  const [given, setGiven] = useState<TemplateDefaults>({});
  const isKnown = source !== null;
  useEffect(() => {
    // Over a new connection it is not asked again: what was written since stays.
    if (isKnown) return undefined;
    let over = false;
    void attempt(() => api.templates.source({ template })).then((found) => {
      if (over || !found) return;
      setSource(found);
      setGiven(found.defaults);
    });
    return () => {
      over = true;
    };
  }, [api, attempt, template, isKnown]);
  const save = async (): Promise<void> => {
    const defaults = withoutEmpty(given) as Parameters<typeof api.templates.defaults>[0]['defaults'];
    if (await attempt(() => api.templates.defaults({ template, defaults }))) close();
  };
  if (!source) return null;
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog>
          <Heading slot="title">{say('defaults.title', { name: source.name })}</Heading>
          <p className="meta">{say('defaults.lead')}</p>
          <div className="setup-fields">
            <Picker
              label={say('defaults.citations')}
              value={given.citations ?? 'none'}
              options={[
                { id: 'none', name: say('defaults.as-before') },
                ...CITATION_STYLES.map((id) => ({ id, name: say(`citations.${id}`) })),
              ]}
              choose={(id) =>
                setGiven(({ citations: _citations, ...rest }) => (id === 'none' ? rest : { ...rest, citations: id }))
              }
            />
            <Picker
              label={say('defaults.annex')}
              value={given.annex === undefined ? 'none' : given.annex ? 'yes' : 'no'}
              options={[
                { id: 'none', name: say('defaults.as-before') },
                { id: 'yes', name: say('defaults.annex.yes') },
                { id: 'no', name: say('defaults.annex.no') },
              ]}
              choose={(id) =>
                setGiven(({ annex: _annex, ...rest }) => (id === 'none' ? rest : { ...rest, annex: id === 'yes' }))
              }
            />
            <TextField
              className="field"
              maxLength={1_000}
              value={given.marking ?? ''}
              onChange={(marking) => setGiven((before) => ({ ...before, marking }))}
            >
              <Label>{say('defaults.marking')}</Label>
              <Input dir="auto" />
            </TextField>
          </div>
          {source.prompts.length > 0 && (
            <fieldset className="prompts-fields">
              <legend>{say('defaults.prompts')}</legend>
              {source.prompts.map(({ key, label, limit, place }) => (
                <TextField
                  key={key}
                  className="field"
                  maxLength={limit}
                  value={given.prompts?.[key] ?? ''}
                  onChange={(text) =>
                    setGiven((before) => ({ ...before, prompts: { ...before.prompts, [key]: text } }))
                  }
                >
                  <Label>{label}</Label>
                  {place === 'masthead' ? <Input dir="auto" /> : <TextArea dir="auto" rows={2} />}
                </TextField>
              ))}
            </fieldset>
          )}
          <div className="actions">
            <Button onPress={close}>{say('cancel')}</Button>
            <Button className="primary" onPress={() => void save()}>
              {say('defaults.save')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** An empty field leaves its memo as it is. */
function withoutEmpty({ marking, prompts, ...rest }: TemplateDefaults): TemplateDefaults {
  const filled = Object.entries(prompts ?? {}).filter(([, text]) => text.trim() !== '');
  return {
    ...rest,
    ...(marking === undefined || marking.trim() === '' ? {} : { marking: marking.trim() }),
    ...(filled.length === 0 ? {} : { prompts: Object.fromEntries(filled) }),
  };
}
