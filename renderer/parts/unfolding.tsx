import { type ReactNode, useRef } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { bringIntoSight } from './in-sight.ts';

/** What stands behind a button, and is brought into sight when that is pressed. */
export function Unfolding({
  title,
  className = 'disclosure',
  children,
}: {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  return (
    <Disclosure
      ref={place}
      className={className}
      onExpandedChange={(open) => {
        // What it holds has its height only once it is drawn.
        if (open) requestAnimationFrame(() => bringIntoSight(place.current));
      }}
    >
      <Heading level={3}>
        <Button slot="trigger" className="quiet">
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
