import type { PersonText } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { PromptField } from '../model/template.ts';

/** What a person wrote, in the order of the pack's prompts. An unknown key is refused, naming those that exist. */
export function checkPrompts(
  prompts: Readonly<Record<string, string>>,
  fields: readonly PromptField[],
): { readonly given: readonly PersonText[]; readonly notices: readonly Notice[] } {
  const known = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(prompts).filter((key) => !known.has(key));
  const given = fields.flatMap(({ key }) => {
    const text = (Object.hasOwn(prompts, key) ? prompts[key] : undefined)?.trim();
    return text ? [{ prompt: key, text }] : [];
  });
  const long = fields.filter(
    ({ key, limit }) => (given.find(({ prompt }) => prompt === key)?.text.length ?? 0) > limit,
  );
  return {
    given,
    notices: [
      ...unknown.map(
        (key): Notice => ({
          code: 'prompt-unknown',
          severity: 'error',
          place: null,
          values: { key, known: [...known].join(', ') },
        }),
      ),
      ...long.map(
        ({ key, limit }): Notice => ({ code: 'prompt-long', severity: 'info', place: null, values: { key, limit } }),
      ),
    ],
  };
}
