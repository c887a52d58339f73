import type { ReactNode } from 'react';
import { say, type Word, words } from '../words/en.ts';

/** Codes as small labels: words with a shape before them, never colour alone. */
export function Badges({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return codes.map((code) => (
    <span key={code} className={`badge badge-${code.split(':')[0]}`}>
      {badgeInWords(code)}
    </span>
  ));
}

function badgeInWords(code: string): string {
  const [name = '', value = ''] = code.split(':');
  const word = `badge.${name}`;
  return word in words ? say(word as Word, { count: value }) : code;
}
