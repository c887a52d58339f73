import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Phrases } from '../../core/model/template.ts';
import { checkPack } from '../../core/template/check.ts';

const PACKS = path.resolve(import.meta.dirname, '../../templates');
const BASE = JSON.parse(readFileSync(path.join(PACKS, 'briefing-memo/phrases.en.json'), 'utf8')) as Phrases;

/** A pack as small as can be, without fault. */
const MEMO = `<h1>{{title}}</h1>
{{#with sections.summary}}
<h2 id="summary">{{heading}}</h2>
{{#each statements}}<p>{{statement this}}</p>{{/each}}
{{/with}}
<h2 id="sources">{{word "section.sources"}}</h2>
{{sources}}
`;
const SMALL: Readonly<Record<string, string>> = {
  'manifest.json': `{
  "format": 1,
  "id": "small",
  "version": "1.0.0",
  "name": "Small",
  "description": "A summary.",
  "language": "en-GB",
  "sections": ["summary", "sources"]
}`,
  'memo.hbs': MEMO,
  'phrases.en.json': '{ "language": "en-GB", "phrases": {}, "rules": {}, "words": {} }',
  'styles.json': `{
  "page": { "size": "A4", "margins": { "top": 60, "right": 60, "bottom": 60, "left": 60 } },
  "fonts": { "body": "Serif", "headings": "Sans" },
  "size": 10, "leading": 13,
  "colours": { "text": "#1a1a1a", "muted": "#595959", "accent": "#1f3a5f", "rule": "#b8c0cc", "shade": "#f1f3f6" },
  "numbered": false, "justified": false
}`,
};

/** Fonts as main gives them: Serif has Latin letters, Sans those of Greek as well. */
const FONTS = {
  families: ['Serif', 'Sans'],
  lacking: (family: string, text: string) =>
    Array.from(text)
      .filter((letter) => letter > '\u024f' && !(family === 'Sans' && /\p{Script=Greek}/u.test(letter)))
      .join(''),
  having: () => 'Sans',
};

/** What is found in the small pack with some files changed: "file:line:column code key". */
function check(changes: Readonly<Record<string, string | undefined>>, expected: readonly string[]): void {
  const files = Object.entries({ ...SMALL, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const findings = checkPack(Object.fromEntries(files), { base: BASE, program: '0.1.0', fonts: FONTS });
  expect(findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.code} ${one.key ?? '-'}`)).toEqual(
    expected,
  );
  for (const { message, remedy } of findings) {
    // Every {value} of the words is filled in: what is left in braces is Handlebars.
    expect(message).not.toMatch(/(?<!\{)\{(?:key|value|known|name|reason|file|expected|received)\}/);
    expect(remedy).not.toMatch(/(?<!\{)\{(?:key|value|known|name|reason|file|expected|received)\}/);
  }
}

/** The small pack with words of one of its files changed. */
function changed(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const source = SMALL[file] ?? '';
  if (!source.includes(from)) throw new Error(`no ${from} in ${file}`);
  return { [file]: source.replace(from, to) };
}

describe('a pack is checked', () => {
  it('and is without fault', () => check({}, []));

  it('and may begin its JSON with a note', () =>
    check(changed('manifest.json', '"format"', '"$schema": "x", "$comment": "Ours.", "format"'), []));

  it.each(readdirSync(PACKS).filter((name) => !name.startsWith('_')))(
    'as is the built-in %s, without finding',
    (id) => {
      const names = readdirSync(path.join(PACKS, id));
      const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(PACKS, id, name), 'utf8')]));
      expect(checkPack(files, { base: BASE }).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    },
  );
});

describe('in the JSON files of a pack it is found', () => {
  it('that one is missing', () => check({ 'styles.json': undefined }, ['styles.json:1:1 file-missing -']));
  it('that nothing reads one, but for texts and pictures, which are for people', () => {
    const unread = { 'theme.json': '{}', 'phrases.french.json': '{}', 'letter.docx': '', 'house.docx.json': '{}' };
    check(
      unread,
      Object.keys(unread)
        .toSorted()
        .map((file) => `${file}:1:1 file-unknown -`),
    );
    check({ 'README.md': 'Ours.', 'assets/logo.png': '', LICENSE: 'MIT', 'signature.json': '{}' }, []);
  });
  it('where one is no JSON', () =>
    check(changed('manifest.json', '"format": 1,', '"format": 1'), ['manifest.json:3:3 json-syntax -']));
  it('where a comment or a last comma stands', () => {
    check(changed('manifest.json', '{\n', '{ // ours\n'), ['manifest.json:1:3 json-syntax -']);
    check(changed('manifest.json', '"sources"]', '"sources",]'), ['manifest.json:8:37 json-syntax -']);
  });
  it('that a key stands twice', () =>
    check(changed('manifest.json', '"name": "Small",', '"name": "A", "name": "Small",'), [
      'manifest.json:5:16 json-twice name',
    ]));
  it('that a key is missing, unknown or of another kind', () => {
    check(changed('manifest.json', '"id": "small",', ''), ['manifest.json:1:1 key-missing id']);
    check(changed('manifest.json', '"name"', '"title": "x", "name"'), ['manifest.json:5:3 key-unknown title']);
    check(changed('styles.json', '"size": 10', '"size": "10"'), ['styles.json:4:3 value-wrong size']);
    check(changed('manifest.json', '"1.0.0"', '"1.0"'), ['manifest.json:4:3 value-wrong version']);
  });
  it('that a colour is pale, on white or on the shade', () => {
    check(changed('styles.json', '#595959', '#8a8a8a'), ['styles.json:5:35 contrast-low colours.muted']);
    check(changed('styles.json', '#f1f3f6', '#8090a0'), [
      'styles.json:5:35 contrast-low colours.muted',
      'styles.json:5:55 contrast-low colours.accent',
    ]);
  });
  it('that a font is not there or lacks letters', () => {
    check(changed('styles.json', '"Serif"', '"Papyrus"'), ['styles.json:3:14 font-unknown fonts.body']);
    check(changed('phrases.en.json', '"words": {}', '"words": { "notes": "Σημειώσεις" }'), [
      'styles.json:3:14 font-script fonts.body',
    ]);
  });
  it('that it is made for another program', () => {
    const engine = (range: string) => changed('manifest.json', '"sections"', `"engine": "${range}", "sections"`);
    check(engine('>=0.1.0 <1'), []);
    check(engine('>=0.2.0'), ['manifest.json:8:3 engine-newer engine']);
    check(engine('soon'), ['manifest.json:8:3 value-wrong engine']);
  });
  it('that the default marking is none of the levels', () => {
    const levels = '"levels": [{ "key": "open", "text": "OPEN" }]';
    check({ 'marking.json': `{ "scheme": "Ours", ${levels}, "default": "open" }` }, []);
    check({ 'marking.json': `{ "scheme": "Ours", ${levels}, "default": "shut" }` }, [
      'marking.json:1:68 marking-default default',
    ]);
  });
});

describe('between manifest and templates it is found', () => {
  it('that a section is never printed', () =>
    check(changed('manifest.json', '"summary",', '"summary", "people",'), [
      'manifest.json:8:27 section-unreachable sections.1',
    ]));
  it('that a section is printed and not listed', () =>
    check(changed('memo.hbs', '{{sources}}', '{{#with sections.people}}{{heading}}{{/with}}{{sources}}'), [
      'memo.hbs:7:9 section-unlisted people',
    ]));
  it('that a section is neither filled nor asked for', () =>
    check(
      {
        ...changed('manifest.json', '"summary",', '"summary", "sumary",'),
        ...changed('memo.hbs', '{{sources}}', '{{#with sections.sumary}}{{heading}}{{/with}}{{sources}}'),
      },
      ['manifest.json:8:27 section-no-prompt sections.1'],
    ));
  it('not where a template goes through all sections', () =>
    check(
      {
        ...changed('manifest.json', '"summary",', '"summary", "people", "gaps",'),
        'memo.hbs':
          '{{#each sections}}{{#if this}}<h2 id="{{key}}">{{heading}}</h2>{{#each statements}}<p>{{statement this}}</p>{{/each}}{{/if}}{{/each}}{{sources}}',
      },
      [],
    ));
  it('that a field is listed and not printed', () =>
    check(changed('manifest.json', '"sections"', '"fields": { "issues": ["status"] }, "sections"'), [
      'manifest.json:8:26 field-unprinted fields.issues.0',
    ]));
  it('that a prompt is asked for and not printed', () => {
    const prompt = (place: string) =>
      `"prompts": [{ "key": "to", "label": "To", "help": "Who?", "limit": 9, "place": "${place}" }], "sections"`;
    check(changed('manifest.json', '"sections"', prompt('body')), ['manifest.json:8:15 prompt-unused prompts.0']);
    check(changed('manifest.json', '"sections"', prompt('masthead')), ['manifest.json:8:3 masthead-unused prompts']);
  });
  it('that a heading lacks its name', () =>
    check(changed('memo.hbs', ' id="summary"', ''), ['manifest.json:8:16 heading-id sections.0']));
});

describe('in templates it is found', () => {
  const within = (line: string) => changed('memo.hbs', '{{#each statements}}', `${line}{{#each statements}}`);

  it('that a path leads nowhere', () => {
    check(within('{{heding}}'), ['memo.hbs:4:3 path-unknown heding']);
    check(within('{{../title}} {{@root.titel}}'), ['memo.hbs:4:16 path-unknown @root.titel']);
    check(within('{{#each rows as |row i|}}{{row.key}} {{i}} {{@index}} {{row.date}}{{/each}}'), [
      'memo.hbs:4:57 path-unknown row.date',
    ]);
    check(within('{{heading.length.more}}'), ['memo.hbs:4:3 path-value heading.length.more']);
  });
  it('that a partial is given what it asks for, or not', () => {
    const partial = (source: string) => ({ ...within('{{> lines rows}}'), 'lines.hbs': source });
    check(partial('{{#each this}}{{key}}{{/each}}'), []);
    check(partial('{{#each this}}{{heading}}{{/each}}'), ['lines.hbs:1:17 path-unknown heading']);
    check(partial('{{../title}}'), ['lines.hbs:1:3 path-above ../title']);
    check({ 'lines.hbs': 'x' }, ['lines.hbs:1:1 partial-unused -']);
    check({ ...within('{{> lines note=heading}}'), 'lines.hbs': '{{note}} {{key}}' }, []);
  });
  it('that a thing is printed that is no word, or no statement', () => {
    check(within('{{rows}}'), ['memo.hbs:4:3 prints-thing rows']);
    check(within('{{#each statements}}{{this}}{{/each}}'), ['memo.hbs:4:23 prints-thing this']);
    check(within('{{statement heading}}'), ['memo.hbs:4:13 statement-wrong heading']);
    check(within('{{statement}}'), ['memo.hbs:4:1 argument-missing statement']);
    check(within('{{#each heading}}x{{/each}}'), ['memo.hbs:4:9 each-value heading']);
  });
  it('that a helper, figure, tag or word is unknown', () => {
    check(within('{{upper heading}}'), ['memo.hbs:4:1 template-helper-unknown upper']);
    check(within('{{figure "pie"}}'), ['memo.hbs:4:10 figure-unknown pie']);
    check(within('<img>'), ['memo.hbs:4:1 template-tag-unknown img']);
    check(within('{{word "section.sumary"}}'), ['memo.hbs:4:8 word-missing section.sumary']);
  });
  it('what the guard refuses, each at its place', () => {
    check(within('{{{heading}}}'), ['memo.hbs:4:1 template-raw-output -']);
    check(within('{{> nowhere}}'), ['memo.hbs:4:1 template-partial-missing nowhere']);
    check(changed('memo.hbs', '{{/with}}', ''), ['memo.hbs:2:1 template-block-open -']);
  });
});

describe('in phrases it is found', () => {
  const phrases = (more: string) => ({
    'phrases.en.json': `{ "language": "en-GB", "phrases": { ${more} }, "rules": {}, "words": {} }`,
  });

  it('that a slot is filled by nothing', () => {
    check(phrases('"bottom.met": "{who} met."'), []);
    check(phrases('"bottom.met": "{whom} met."'), ['phrases.en.json:1:37 phrase-slot phrases.bottom.met']);
  });
  it('that a slot may be empty and stands outside brackets', () =>
    check(phrases('"bottom.met": "{who} met {occurrences}."'), [
      'phrases.en.json:1:37 phrase-slot-bare phrases.bottom.met',
    ]));
  it('that brackets do not match', () =>
    check(phrases('"bottom.met": "{who} met[ {occurrences}."'), [
      'phrases.en.json:1:37 phrase-brackets phrases.bottom.met',
      'phrases.en.json:1:37 phrase-slot-bare phrases.bottom.met',
    ]));
  it('that nothing uses one', () =>
    check(phrases('"bottom.meet": "{who} met."'), ['phrases.en.json:1:37 phrase-unknown phrases.bottom.meet']));
  it('that it is in another language than its name says', () =>
    check({ 'phrases.en.json': SMALL['phrases.en.json']?.replace('en-GB', 'fr') ?? '' }, [
      'phrases.en.json:1:3 phrases-language language',
    ]));
  it('in time that grows with their length', () => {
    check(phrases(`"bottom.met": "${'[x]'.repeat(190)}["`), [
      'phrases.en.json:1:37 phrase-brackets phrases.bottom.met',
    ]);
  });
});
