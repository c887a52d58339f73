import { type ReactNode, useState } from 'react';
import { Button, Dialog, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { contractError } from '../../api.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** What speaks against a template, by what was met before; a person says whether it is used all the same. */
interface Doubt {
  readonly code: 'other-key' | 'now-unsigned' | 'author-key' | 'other-content';
  readonly values: Readonly<Record<string, string | number>>;
  readonly file: File;
  readonly agreed: readonly string[];
}

/** Installs a template from a file. Where it speaks against what was met before, a person is asked first. */
export function InstallButton({ installed }: { readonly installed: () => void }): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [told, setTold] = useState('');
  const install = async (file: File, agreed: readonly string[]): Promise<void> => {
    setDoubt(null);
    const done = await attempt(async () => {
      try {
        return await api.templates.install({ bytes: file, agreed: [...agreed] });
      } catch (error) {
        const asked = doubtIn(error, file, agreed);
        if (!asked) throw error;
        setDoubt(asked);
        return null;
      }
    });
    if (!done) return;
    setTold(say('templates.installed', { name: done.name, version: done.version }));
    installed();
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.readout-template']}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) void install(file, []);
        }}
      >
        <Button className="install">{say('templates.install')}</Button>
      </FileTrigger>
      <p className="meta" role="status">
        {told}
      </p>
      {doubt && <TrustSheet doubt={doubt} close={() => setDoubt(null)} agree={install} />}
    </>
  );
}

function TrustSheet({
  doubt,
  close,
  agree,
}: {
  readonly doubt: Doubt;
  readonly close: () => void;
  readonly agree: (file: File, agreed: readonly string[]) => Promise<void>;
}): ReactNode {
  const { code, values, file, agreed } = doubt;
  const isContent = code === 'other-content';
  const now = String(values[isContent ? 'content' : 'fingerprint'] ?? '');
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog role="alertdialog">
          <Heading slot="title">{say('trust.title')}</Heading>
          <p>{say(`trust.${code}`, values)}</p>
          <dl className="trust">
            <dt>{say(isContent ? 'trust.content' : 'trust.key')}</dt>
            <dd>{String(values['known'] ?? '')}</dd>
            <dt>{say(isContent ? 'trust.content.now' : 'trust.key.now')}</dt>
            <dd>{now === 'unsigned' ? say('trust.unsigned') : now}</dd>
          </dl>
          <p>{say('trust.ask')}</p>
          <div className="actions">
            <Button autoFocus onPress={close}>
              {say('cancel')}
            </Button>
            <Button className="danger" onPress={() => void agree(file, [...agreed, now])}>
              {say('trust.agree')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const CODES: readonly Doubt['code'][] = ['other-key', 'now-unsigned', 'author-key', 'other-content'];

function doubtIn(error: unknown, file: File, agreed: readonly string[]): Doubt | null {
  const known = contractError(error);
  const code = CODES.find((one) => known?.code === `trust-${one}`);
  return known && code ? { code, values: known.values, file, agreed } : null;
}
