import type { ReactNode } from 'react';

/** A heading with what stands under it; nothing where that is nothing. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark beside the panes
    <div role="group" className="part" aria-label={title}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}
