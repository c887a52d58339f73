import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { contractError } from '../../api.ts';
import { say } from '../../words/en.ts';

/** What speaks against a template, by what was met before; a person says whether it is used all the same. */
export interface Doubt {
  readonly code: 'other-key' | 'now-unsigned' | 'author-key' | 'other-content';
  readonly values: Readonly<Record<string, string | number>>;
  readonly agreed: readonly string[];
}

/** Asks whether a template is used all the same; `agree` hears all that was agreed to. */
export function TrustSheet({
  doubt,
  close,
  agree,
}: {
  readonly doubt: Doubt;
  readonly close: () => void;
  readonly agree: (agreed: readonly string[]) => void;
}): ReactNode {
  const { code, values, agreed } = doubt;
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
            <Button className="danger" onPress={() => agree([...agreed, now])}>
              {say('trust.agree')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const CODES: readonly Doubt['code'][] = ['other-key', 'now-unsigned', 'author-key', 'other-content'];

/** Does what needs trust in a template; null where a person is to be asked first, which `ask` hears. */
export async function unlessDoubted<T>(
  work: () => Promise<T>,
  agreed: readonly string[],
  ask: (doubt: Doubt) => void,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const known = contractError(error);
    const code = CODES.find((one) => known?.code === `trust-${one}`);
    if (!known || !code) throw error;
    ask({ code, values: known.values, agreed });
    return null;
  }
}
