import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TemplateFinding } from '../../../core/model/views/templates.ts';
import { diagnosticsOf, offsetOf } from './findings.ts';
import { extensionsFor, type Known } from './setup.ts';

/** A place in a file that is to be shown; another object each time it is asked for. */
export interface Goal {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The text of one file. It lives in a shadow tree: there CodeMirror's styles are made without a <style> element, which this
 * page does not allow. `onChange` hears of each change at once.
 */
export function Code({
  file,
  text,
  label,
  description,
  readOnly,
  findings,
  known,
  goal,
  onChange,
}: {
  readonly file: string;
  /** What it begins with; a text that comes from elsewhere later takes its place. */
  readonly text: string;
  readonly label: string;
  readonly description: string;
  readonly readOnly: boolean;
  readonly findings: readonly TemplateFinding[];
  readonly known: () => Known;
  readonly goal: Goal | null;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ known, onChange });
  latest.current = { known, onChange };
  useEffect(() => {
    if (!place.current) return undefined;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open', delegatesFocus: true });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          extensionsFor(file, label, () => latest.current.known()),
          EditorView.contentAttributes.of({ 'aria-description': description }),
          EditorState.readOnly.of(readOnly),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the text is what it begins with; later it is the editor's own
  }, [file, label, description, readOnly]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(setDiagnostics(editor.state, [...diagnosticsOf(findings, file, editor.state.doc)]));
  }, [findings, file]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || goal?.file !== file) return;
    const anchor = offsetOf(editor.state.doc, goal.line, goal.column);
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    editor.focus();
  }, [goal, file]);
  return <div ref={place} className="code" />;
}
