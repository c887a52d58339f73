import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { PackChangeView, ShelfPackView } from '../../../core/model/views/shelves.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { ChangePages } from './change-pages.tsx';

/** What a version on a shelf changes: the pages of the sample memo before and after, and the files line by line. */
export function ChangeSheet({
  pack,
  close,
  take,
}: {
  readonly pack: ShelfPackView;
  readonly close: () => void;
  readonly take: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const { hash, name, template, version } = pack;
  const [changes, setChanges] = useState<readonly PackChangeView[] | null>(null);
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    let over = false;
    void attempt(() => api.shelves.change({ template, hash })).then((found) => {
      if (over) return;
      if (found) setChanges(found);
      else closing.current();
    });
    return () => {
      over = true;
    };
  }, [api, attempt, template, hash]);
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet wide">
        <Dialog>
          <Heading slot="title">{say('shelf.change.title', { name, version })}</Heading>
          {changes?.length === 0 && <p>{say('shelf.change.none')}</p>}
          {changes && changes.length > 0 && (
            <Tabs className="change-tabs">
              <TabList className="tabs" aria-label={say('shelf.change.title', { name, version })}>
                <Tab id="pages">{say('shelf.change.pages')}</Tab>
                <Tab id="files">{say('shelf.change.files')}</Tab>
              </TabList>
              <TabPanel id="pages">
                <ChangePages pack={pack} />
              </TabPanel>
              <TabPanel id="files">
                {changes.map((change) => (
                  <Change key={change.file} change={change} />
                ))}
              </TabPanel>
            </Tabs>
          )}
          <div className="actions">
            <Button autoFocus onPress={close}>
              {say('cancel')}
            </Button>
            <Button className="primary" onPress={take}>
              {say('shelf.take')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Change({ change: { file, kind, lines } }: { readonly change: PackChangeView }): ReactNode {
  return (
    <section className="shelf-change" aria-label={file}>
      <h3>
        {file} <span className="meta">{say(`shelf.change.${kind}`)}</span>
      </h3>
      {lines === null ? (
        <p className="meta">{say('shelf.change.no-text')}</p>
      ) : (
        // What is long is scrolled, by keyboard too.
        <pre tabIndex={0} aria-label={file} role="group">
          {lines.map((line, i) => (
            <Line key={i} line={line} />
          ))}
        </pre>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: NonNullable<PackChangeView['lines']>[number] }): ReactNode {
  if (line.kind === 'gap')
    return (
      <span className="line gap">
        {line.count === 1 ? say('shelf.change.gap.one') : say('shelf.change.gap', { count: line.count })}
      </span>
    );
  return (
    <span className={`line ${line.kind}`}>
      {line.kind !== 'same' && <span className="visually-hidden">{say(`shelf.change.line.${line.kind}`)}</span>}
      {line.text || ' '}
    </span>
  );
}
