import { type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Format } from '../../../core/model/formats.ts';
import { contractError } from '../../api.ts';
import { ShownVersion } from '../../parts/committed.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { useVerify } from '../verify/verify.tsx';
import { Check } from './check.tsx';
import { Choices } from './choices.tsx';
import { MoreFormats } from './choose-formats.tsx';
import { Done } from './done.tsx';
import { ALL_FORMATS, carriesEvidence } from './formats.ts';
import { Progress } from './progress.tsx';
import { Signing } from './signing.tsx';
import { type Exported, exportMemo, type Writing } from './work.ts';

/** Characters of a title that a file is named by. */
const LONGEST_NAME = 80;

type Stage =
  | { readonly kind: 'choosing'; readonly told: string | null }
  | { readonly kind: 'writing'; readonly writing: Writing }
  | { readonly kind: 'done'; readonly exported: Exported };

/** The memo taken out: what the checks find first, then how it is written, then where it is. */
export function ExportSheet({ close }: { readonly close: () => void }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const memo = useAnswer(() => api.memo.get({ project }), [api, project]);
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', told: null });
  const [formats, setFormats] = useState<readonly Format[]>(['docx', 'pdf']);
  const [sign, setSign] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const { verify } = useVerify();
  const signed = formats.some(carriesEvidence);
  const stop = useRef<AbortController | null>(null);
  const go = async (): Promise<void> => {
    const [first, ...rest] = ALL_FORMATS.filter((format) => formats.includes(format));
    if (first === undefined) return setStage({ kind: 'choosing', told: say('export.none') });
    const own = new AbortController();
    stop.current = own;
    setStage({ kind: 'writing', writing: { done: 0, of: formats.length, name: '' } });
    try {
      const title =
        (memo?.title ?? '')
          .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
          .trim()
          .slice(0, LONGEST_NAME) || say('export.unnamed');
      const signature = sign && signed ? { passphrase: passphrase === '' ? null : passphrase } : null;
      const chosen: readonly [Format, ...Format[]] = [first, ...rest];
      const tell = (writing: Writing): void => setStage({ kind: 'writing', writing });
      const exported = await exportMemo(api, window.readout, project, title, chosen, signature, own.signal, tell);
      setStage(exported ? { kind: 'done', exported } : { kind: 'choosing', told: null });
    } catch (error) {
      const stopped = own.signal.aborted || contractError(error)?.code === 'cancelled';
      setStage({ kind: 'choosing', told: stopped ? say('export.cancelled') : troubleInWords(error) });
    }
  };
  return (
    <ModalOverlay
      className="sheet-ground"
      isOpen
      isDismissable={stage.kind !== 'writing'}
      isKeyboardDismissDisabled={stage.kind === 'writing'}
      onOpenChange={close}
    >
      <Modal className="sheet export">
        <Dialog>
          <header className="sheet-head">
            <Heading slot="title">{say('export.title')}</Heading>
            <Button className="quiet" isDisabled={stage.kind === 'writing'} onPress={close}>
              {say('close')}
            </Button>
          </header>
          <Trouble inSheet />
          <Check />
          {stage.kind === 'choosing' && stage.told !== null && (
            <p className="banner" role="alert">
              {stage.told}
            </p>
          )}
          {stage.kind === 'writing' && <Progress writing={stage.writing} stop={() => stop.current?.abort()} />}
          {stage.kind === 'done' && (
            <Done
              exported={stage.exported}
              verify={(file) => {
                close();
                verify(file.file ?? file.path);
              }}
            />
          )}
          {stage.kind !== 'writing' && memo && (
            <>
              <ShownVersion value={memo.version}>
                <Choices memo={memo} formats={formats} setFormats={setFormats} />
              </ShownVersion>
              <MoreFormats figures={memo.figures} formats={formats} setFormats={setFormats} />
              <Signing
                sign={sign}
                setSign={setSign}
                passphrase={passphrase}
                setPassphrase={setPassphrase}
                possible={signed}
              />
              <div className="line-up sheet-foot">
                <Button className="primary" onPress={() => void go()}>
                  {say('export.go')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
