import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the window's own colours: they are custom properties, so light, dark and high contrast need no second one. */
export const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--pane)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: 'var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)', padding: '0.5rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--accent-soft) !important',
  },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 0 var(--line)' },
  '.cm-gutters': { backgroundColor: 'var(--pane)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)', fontWeight: '600' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--control)',
  },
  '.cm-nonmatchingBracket': { color: 'var(--danger)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--pane)',
    color: 'var(--text)',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius)',
    boxShadow: '0 6px 20px rgb(0 0 0 / 18%)',
    maxWidth: '28rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--code)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.125rem 0.5rem' },
  // The outline is seen where colours are forced and grounds are gone.
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--text)',
    outline: '1px solid transparent',
    outlineOffset: '-1px',
  },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--muted)', marginInlineStart: '0.75rem' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.25rem 0.5rem', fontFamily: 'var(--ui)' },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem', fontFamily: 'var(--ui)', borderLeft: '0', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--danger)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--mark-line)' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--danger)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px dashed var(--mark-line)' },
  '.cm-lint-marker': { width: '0.875rem', height: '0.875rem', textAlign: 'center', lineHeight: '0.875rem' },
  '.cm-lint-marker-error': { content: 'none', color: 'var(--danger)' },
  '.cm-lint-marker-error::before': { content: '"✕"' },
  '.cm-lint-marker-warning': { content: 'none', color: 'var(--warn)' },
  '.cm-lint-marker-warning::before': { content: '"!"', fontWeight: '700' },
});

/** Few colours, and a second sign beside each: weight or slant. */
export const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.variableName, tags.propertyName], color: 'var(--accent)' },
  { tag: [tags.tagName, tags.attributeName], color: 'var(--muted)' },
  { tag: [tags.brace, tags.paren], color: 'var(--muted)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--warn)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);
