import Handlebars from 'handlebars';

/** What a template may call, beside if, unless, each and with. */
export const HELPERS: readonly string[] = ['statement', 'word', 'is', 'sources', 'figure', 'logo'];

/** The helpers over one view. Each gives escaped text, or a placeholder that the tree reader fills from the memo. */
export function helpersOf(words: Readonly<Record<string, string>>): Record<string, Handlebars.HelperDelegate> {
  return {
    /** {{statement s}}: its words, badges and citations; {{statement s cites=false}} in headings, where its fields cite. */
    statement: (statement: unknown, options: Handlebars.HelperOptions) => {
      const cites = options.hash['cites'] === false ? ' data-cites="none"' : '';
      return new Handlebars.SafeString(`<span data-statement="${escape(idOf(statement))}"${cites}></span>`);
    },
    /** {{word "badge.planned"}}: a fixed word of the pack's phrases; {{word "method" meetings=3}} fills its braces. */
    word: (key: unknown, options: Handlebars.HelperOptions) => {
      const name = String(key);
      const pattern = Object.hasOwn(words, name) ? String(words[name]) : name;
      return pattern.replace(/\{([a-z-]+)\}/g, (whole, slot: string) =>
        Object.hasOwn(options.hash, slot) ? String(options.hash[slot]) : whole,
      );
    },
    is: (a: unknown, b: unknown) => a === b,
    /** {{sources}}: the numbered list of sources, with the passages' words where the annex was asked for. */
    sources: () => new Handlebars.SafeString('<div data-block="sources"></div>'),
    /** {{figure "timeline"}}: a drawing of what the memo says in words; nothing where there is too little to draw. */
    figure: (name: unknown) =>
      new Handlebars.SafeString(`<div data-block="figure" data-figure="${escape(String(name))}"></div>`),
    /** {{logo}}: the picture that styles.json names. */
    logo: () => new Handlebars.SafeString('<div data-block="logo"></div>'),
  };
}

function idOf(statement: unknown): string {
  const id =
    typeof statement === 'object' && statement !== null && Object.hasOwn(statement, 'id')
      ? (statement as { id: unknown }).id
      : null;
  if (typeof id !== 'string') throw new TypeError('{{statement}} needs a statement');
  return id;
}

function escape(text: string): string {
  return Handlebars.Utils.escapeExpression(text);
}
