import { type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Finding } from '../../../core/model/verification.ts';
import type { VerificationView } from '../../../core/model/views/verification.ts';
import { useGrowing } from '../../state/growing.ts';
import { count } from '../../words/en.ts';
import { Found, type Opening } from './found.tsx';

interface Supported {
  readonly supported: readonly Finding[];
  readonly evidence: VerificationView['evidence'];
  readonly open: Opening;
}

/** The statements that stand, folded away behind what differs: each beside its passages, for whoever wants to see for themselves. */
export function Standing(given: Supported): ReactNode {
  const [isExpanded, setExpanded] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isExpanded} onExpandedChange={setExpanded}>
      <Heading level={3}>
        <Button slot="trigger" className="quiet">
          {count('verify.supported', given.supported.length)}
        </Button>
      </Heading>
      <DisclosurePanel>{isExpanded && <All {...given} />}</DisclosurePanel>
    </Disclosure>
  );
}

function All({ supported, evidence, open }: Supported): ReactNode {
  const drawn = useGrowing(supported.length, 10, 10);
  return (
    <ol className="findings">
      {supported.slice(0, drawn).map((finding, i) => (
        <Found key={i} finding={finding} passages={evidence[finding.id ?? ''] ?? []} open={open} />
      ))}
    </ol>
  );
}
