import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { TemplateFinding } from '../../../core/model/views/templates.ts';

/** The findings of a file as marks in its text: from the place on to the end of what stands there. */
export function diagnosticsOf(findings: readonly TemplateFinding[], file: string, text: Text): readonly Diagnostic[] {
  return findings
    .filter((finding) => finding.file === file)
    .map(({ severity, line, column, message, remedy }) => {
      const from = offsetOf(text, line, column);
      return { from, to: endOf(text, from), severity, message: [message, remedy].filter(Boolean).join(' ') };
    });
}

/** The offset of a line and column, both counted from 1; the nearest that there is in the text as it is by now. */
export function offsetOf(text: Text, line: number, column: number): number {
  const at = text.line(Math.max(1, Math.min(line, text.lines)));
  return Math.min(at.to, at.from + Math.max(0, column - 1));
}

/** The end of the mustache, the tag or the word that begins there. */
function endOf(text: Text, from: number): number {
  const { text: line, from: start, to } = text.lineAt(from);
  const rest = line.slice(from - start);
  const [found] = /^(?:\{\{[^}]*\}\}|<\/?[\w-]+|"[^"]*"|[\w.[\]-]+|\S)/.exec(rest) ?? [];
  return Math.min(to, from + (found?.length ?? 0));
}
