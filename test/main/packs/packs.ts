import type { PackFiles } from '../../../main/library/packs/pack-file.ts';

/** The files of a small template; `changed` files are others, or more; null leaves one out. */
export function smallPack(
  changed: Readonly<Record<string, string | Uint8Array | null>> = {},
  manifest: object = {},
): PackFiles {
  const zero = [
    'bottomLine',
    'meetings',
    'readouts',
    'summary',
    'timeline',
    'quotations',
    'issues',
    'disagreements',
    'gaps',
    'people',
  ];
  const files: Record<string, string | Uint8Array | null> = {
    'manifest.json': JSON.stringify({
      format: 1,
      id: 'harbour-note',
      version: '1.0.0',
      name: 'Harbour note',
      description: 'What the harbour office reads in the morning.',
      language: 'en-GB',
      scope: 'dossier',
      sections: ['summary', 'sources'],
      prompts: [],
      limits: Object.fromEntries(zero.map((key) => [key, 4])),
      ...manifest,
    }),
    'memo.hbs':
      '<h1>{{title}}</h1>{{#with sections.summary}}<section><h2 id="summary">{{heading}}</h2>{{#each statements}}<p>{{statement this}}</p>{{/each}}</section>{{/with}}{{#with sections.sources}}<section><h2 id="sources">{{heading}}</h2>{{sources}}</section>{{/with}}',
    'phrases.en.json': JSON.stringify({ language: 'en', phrases: {}, rules: {}, words: {} }),
    'styles.json': JSON.stringify({
      page: { size: 'A4', margins: { top: 64, right: 64, bottom: 64, left: 64 } },
      fonts: { body: 'Source Serif 4', headings: 'Source Sans 3' },
      size: 10.5,
      leading: 14.4,
      colours: { text: '#1a1a1a', muted: '#595959', accent: '#1f3a5f', rule: '#b8c0cc', shade: '#f1f3f6' },
      numbered: false,
      justified: false,
    }),
    ...changed,
  };
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(files).flatMap(([name, content]) =>
      content === null ? [] : [[name, typeof content === 'string' ? encoder.encode(content) : content] as const],
    ),
  );
}
