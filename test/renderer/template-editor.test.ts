import { json } from '@codemirror/lang-json';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState, Text } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import styles from '../../docs/pack-styles.schema.json' with { type: 'json' };
import { draftWith, withDraft } from '../../renderer/templates/draft-files.ts';
import { diagnosticsOf, offsetOf } from '../../renderer/templates/editor/findings.ts';
import { jsonSuggestionsAt } from '../../renderer/templates/editor/json-keys.ts';

function suggested(source: string): readonly string[] {
  const offset = source.indexOf('|');
  const made = EditorState.create({ doc: source.replace('|', ''), extensions: [json()] });
  // A machine that does much else may need longer than the few milliseconds that an editor gives itself; the next state has it.
  ensureSyntaxTree(made, made.doc.length, 10_000);
  return jsonSuggestionsAt(made.update({}).state, offset, styles)?.list.map(({ label }) => label) ?? [];
}

describe('what may stand in a JSON file', () => {
  test('keys that are not there yet', () => {
    expect(suggested('{ "size": 11, | }')).toContain('"leading"');
    expect(suggested('{ "size": 11, | }')).not.toContain('"size"');
    expect(suggested('{ "page": { | } }')).toEqual(expect.arrayContaining(['"size"', '"margins"']));
  });

  test('the values of a key, where they are a few', () => {
    expect(suggested('{ "page": { "size": | } }')).toEqual(['"A4"', '"LETTER"']);
    expect(suggested('{ "numbered": | }')).toEqual(['true', 'false']);
  });
});

test('a finding marks what stands at its place, and stays within a text that has become shorter', () => {
  const text = Text.of(['<p>', '  {{shout title}} x']);
  const finding = { severity: 'error', file: 'memo.hbs', line: 2, column: 3, message: 'No.', remedy: 'Yes.' } as const;
  const [mark] = diagnosticsOf([finding, { ...finding, file: 'other.hbs' }], 'memo.hbs', text);
  expect(mark).toMatchObject({ message: 'No. Yes.', severity: 'error' });
  expect(text.sliceString(mark?.from ?? 0, mark?.to ?? 0)).toBe('{{shout title}}');
  expect(offsetOf(text, 90, 90)).toBe(text.length);
});

test('a draft holds what differs from what is saved', () => {
  const files = { 'memo.hbs': 'a', 'styles.json': '{}' };
  const draft = draftWith(files, draftWith(files, {}, 'memo.hbs', 'b'), 'part.hbs', '');
  expect(draft).toEqual({ 'memo.hbs': 'b', 'part.hbs': '' });
  expect(Object.entries(withDraft(files, draft))).toEqual([
    ['memo.hbs', 'b'],
    ['part.hbs', ''],
    ['styles.json', '{}'],
  ]);
  expect(draftWith(files, draftWith(files, draft, 'memo.hbs', 'a'), 'part.hbs', null)).toEqual({});
});
