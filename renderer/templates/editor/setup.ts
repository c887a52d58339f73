import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type Suggestion, type Suggestions, suggestionsAt, type TemplateContext } from './completion.ts';
import { handlebars } from './handlebars.ts';
import { jsonSuggestionsAt } from './json-keys.ts';
import type { Shape } from './shape.ts';
import { highlight, theme } from './theme.ts';

/** What completion knows at the moment it is asked. */
export interface Known {
  readonly template: TemplateContext | null;
  readonly schema: Shape | null;
}

/** The parts of the editor for a file. `known` is asked at each completion, so that it is of what is written by then. */
export function extensionsFor(file: string, label: string, known: () => Known): readonly Extension[] {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    EditorView.lineWrapping,
    syntaxHighlighting(highlight),
    theme,
    file.endsWith('.json') ? json() : handlebars,
    autocompletion({ override: [(context) => completed(context, known())], icons: false }),
    keymap.of([
      // Tab takes a completion where there is one; else it indents. Escape, then Tab leaves the editor (CodeMirror's own).
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      spellcheck: 'false',
      tabindex: '0',
    }),
  ];
}

function completed(context: CompletionContext, { template, schema }: Known): CompletionResult | null {
  const found = suggested(context, template, schema);
  if (!found || found.list.length === 0) return null;
  if (!context.explicit && found.from === context.pos && !/[{.>/("]$/.test(before(context))) return null;
  return { from: found.from, options: found.list.map(optionOf), validFor: /^[\w$-]*$/ };
}

function suggested(
  context: CompletionContext,
  template: TemplateContext | null,
  schema: Shape | null,
): Suggestions | null {
  if (template) return suggestionsAt(template, context.pos);
  return schema ? jsonSuggestionsAt(context.state, context.pos, schema) : null;
}

function before({ state, pos }: CompletionContext): string {
  return state.sliceDoc(Math.max(0, pos - 1), pos);
}

function optionOf({ label, apply, detail, info, kind }: Suggestion): Completion {
  return {
    label,
    detail,
    type: kind,
    // Words first of what a template is given; helpers after.
    boost: kind === 'data' ? 1 : 0,
    ...(apply === undefined ? {} : { apply }),
    ...(info === '' ? {} : { info: () => infoOf(info) }),
  };
}

function infoOf(words: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}
