import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { VerificationView } from '../../../core/model/views/verification.ts';
import { say } from '../../words/en.ts';
import { Found, type Opening } from './found.tsx';
import { Standing } from './standing.tsx';
import { comparedInWords, countsInWords, signatureInWords } from './words.ts';

export type Verified =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly words: string }
  | { readonly kind: 'view'; readonly view: VerificationView };

/** A finished file beside its evidence: what differs first, each statement beside the passages that it rests on. */
export function Report({
  verified,
  close,
  again,
  add,
  since,
  open,
}: {
  readonly verified: Verified;
  readonly close: () => void;
  readonly again: () => void;
  /** Takes the file as an article instead; null where it is a memo, or there is no project. */
  readonly add: (() => void) | null;
  /** Has the memo of the project tell what changed since this one; null where there is none of the two. */
  readonly since: (() => void) | null;
  readonly open: Opening;
}): ReactNode {
  const name = verified.kind === 'view' ? verified.view.name : verified.name;
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet verify">
        <Dialog>
          <header className="sheet-head">
            <Heading slot="title">{say('verify.title', { name })}</Heading>
            <Button className="quiet" onPress={again}>
              {say('verify.again')}
            </Button>
            <Button className="quiet" onPress={close}>
              {say('close')}
            </Button>
          </header>
          {add && (
            <p className="line-up">
              {say('verify.no-memo')}
              <Button onPress={add}>{say('verify.add')}</Button>
            </p>
          )}
          {verified.kind === 'reading' && <p role="status">{say('verify.reading')}</p>}
          {verified.kind === 'failed' && (
            <p className="banner" role="alert">
              {verified.words}
            </p>
          )}
          {verified.kind === 'view' && <Findings view={verified.view} open={open} />}
          {since && (
            <p className="line-up">
              {say('verify.since')}
              <Button onPress={since}>{say('since.tell')}</Button>
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Findings({
  view: { title, verification, supported, evidence },
  open,
}: {
  readonly view: VerificationView;
  readonly open: Opening;
}): ReactNode {
  const findings = [
    ...verification.findings.filter(({ status }) => status !== 'supported'),
    ...verification.findings.filter(({ status }) => status === 'supported'),
  ];
  const { removed } = verification.statements;
  const { person } = verification.others;
  const { signature } = verification;
  const broken = signature?.state === 'broken';
  return (
    <>
      <p role="status" className={findings.length === 0 && !broken ? 'verdict fine' : 'verdict'}>
        {countsInWords(verification)}
      </p>
      <p className="meta">
        {say('verify.memo', { title })} · {comparedInWords(verification)}
        {removed > 0 && ` ${say('verify.removed', { count: removed })}.`}
        {person > 0 && ` ${say('verify.person', { count: person })}.`}
      </p>
      <p className="meta">{say('verify.says')}</p>
      {signature && (
        <p
          className={signature.state === 'known' || signature.state === 'unknown' ? 'meta' : 'banner'}
          role={broken ? 'alert' : undefined}
        >
          {signatureInWords(signature)}
        </p>
      )}
      {findings.length === 0 ? (
        // Where the evidence was changed, that all agrees with it is no good news.
        !broken && <p className="nothing">{say('verify.none')}</p>
      ) : (
        <section aria-labelledby="findings">
          <h3 id="findings">{say('verify.findings')}</h3>
          <ol className="findings">
            {findings.map((finding, i) => (
              <Found
                key={i}
                finding={finding}
                passages={finding.id === null ? [] : (evidence[finding.id] ?? [])}
                open={open}
              />
            ))}
          </ol>
        </section>
      )}
      {supported.length > 0 && <Standing supported={supported} evidence={evidence} open={open} />}
    </>
  );
}
