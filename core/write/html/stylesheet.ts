import type { MemoDocument } from '../../model/document.ts';
import { printStyleOf } from './print.ts';

/** Faces for headings and figures, best first. */
export const SANS = ['Source Sans 3', 'Source Sans Pro', 'Calibri', 'Segoe UI', 'system-ui', 'sans-serif'];
const SANS_FACES = SANS.map((face) => (/^[a-z-]+$/.test(face) ? face : `'${face}'`)).join(', ');

/** The page's own style: the template's colours and sizes, dark where the reader asks for it, and a print style. */
export function stylesheetOf(document: MemoDocument): string {
  const { colours } = document.style;
  const serif = "'Source Serif 4', 'Source Serif Pro', Cambria, Georgia, serif";
  return `:root { color-scheme: light dark; --text: ${colours.text}; --muted: ${colours.muted}; --accent: ${colours.accent}; --rule: ${colours.rule}; --shade: ${colours.shade}; --paper: #ffffff;${colours.marking ? ` --marking: ${colours.marking};` : ''} }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --muted: #b4b8be; --accent: #9cc2f0; --rule: #4a5058; --shade: #23272d; --paper: #16181c; --marking: var(--text); } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--text); font: 1.0625rem/1.5 ${serif}; }
h1, h2, h3, h4, th, dt, caption, .marking, .badge, .cite, .back, .label, .method { font-family: ${SANS_FACES}; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 1.6em 0 0.4em; }
h1 { font-size: 1.75rem; margin-top: 0.5em; } h2 { font-size: 1.25rem; } h3 { font-size: 1.08rem; } h4 { font-size: 1rem; }
body { overflow-wrap: anywhere; } p { margin: 0 0 0.6em; }
.lead { border-left: 3px solid var(--accent); padding-left: 0.75rem; }
.quote, .quote + .note, .quote + .note + .note, .quote + .note + .note + .note { margin-inline: 1.5rem; }
.muted, .note, .earlier, .method, .prompt, dt, caption { color: var(--muted); } .small, .note, .earlier, .method { font-size: 0.85em; }
.uncertain { font-style: italic; text-decoration: underline dotted; text-underline-offset: 0.2em; }
.uncertain-row > :first-child { border-left: 3px dashed var(--muted); }
.badge { border: 1px solid var(--rule); border-radius: 0.2rem; color: var(--muted); font-size: 0.78em; padding: 0 0.3em; white-space: nowrap; }
.cite, .back { color: var(--accent); font-size: 0.75em; text-decoration: none; padding: 0.2em 0.1em; } .cite:hover, .back:hover { text-decoration: underline; }
a { color: var(--accent); } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } :target { background: var(--shade); }
.marking { color: ${colours.marking ? 'var(--marking)' : 'inherit'}; font-weight: 700; text-align: center; letter-spacing: 0.04em; }
.masthead { border-bottom: 1px solid var(--rule); margin: 0 0 1rem; padding-bottom: 0.5rem; } .masthead div { display: flex; gap: 1rem; } .masthead dt { flex: 0 0 8rem; } .masthead dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1rem; font-size: 0.92em; table-layout: fixed; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; } thead th { background: var(--shade); } td p, th p { margin: 0 0 0.25em; }
caption { text-align: left; padding-bottom: 0.25rem; } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.sources ul, .notes { list-style: none; padding-left: 0; } .sources ul { font-size: 0.9em; } .label { color: var(--accent); margin-right: 0.4em; }
figure { margin: 0.5rem 0 1rem; overflow-x: auto; } figcaption { color: var(--muted); font: 0.85em ${SANS_FACES}; padding-bottom: 0.3rem; } figure svg { display: block; width: 100%; height: auto; min-width: 30rem; max-width: 46rem; }
.picture.centre { text-align: center; } .picture.right { text-align: right; } .picture img { max-width: 100%; height: auto; }
q { quotes: "“" "”"; }
hr { border: 0; border-top: 1px solid var(--rule); }
@media screen and (max-width: 30rem) { body { padding-inline: 0.75rem; } table { font-size: 0.82em; hyphens: auto; } th, td { padding-inline: 0.3rem; } }
${printStyleOf(document)}
`;
}
