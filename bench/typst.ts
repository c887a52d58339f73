import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Inline, MemoDocument } from '../core/model/document.ts';

const CUTS = [
  ['source-serif-4', 'SourceSerif4', '400Regular'],
  ['source-serif-4', 'SourceSerif4', '400Regular_Italic'],
  ['source-sans-3', 'SourceSans3', '400Regular'],
  ['source-sans-3', 'SourceSans3', '600SemiBold'],
] as const;

/** The document by Typst, as PDF/UA-1: headings, paragraphs with links both ways and the sources; for comparison only. */
export function typstBytes(document: MemoDocument): Uint8Array {
  const require = createRequire(import.meta.url);
  const fontBlobs = CUTS.map(([name, stem, cut]) =>
    readFileSync(require.resolve(`@expo-google-fonts/${name}/${cut}/${stem}_${cut}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
  return compiler.pdf({ mainFileContent: sourceOf(document) }, { pdfStandard: 'ua-1' });
}

function sourceOf(document: MemoDocument): string {
  const { margins } = document.style.page;
  const sans = 'font: "Source Sans 3"';
  const head = [
    `#set document(title: ${quoted(document.title)}, date: none)`,
    `#set page(paper: "a4", margin: (top: ${margins.top}pt, bottom: ${margins.bottom}pt, x: ${margins.left}pt),`,
    `  header: align(center, text(${sans}, weight: 600, size: 9pt, ${quoted(document.marking ?? '')})),`,
    `  footer: context align(right, text(${sans}, size: 8pt)[page #counter(page).display() of #counter(page).final().first()]))`,
    '#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "GB", hyphenate: true)',
    '#set par(justify: true, leading: 5.6pt, spacing: 12pt)',
    `#show heading: set text(${sans}, weight: 600)`,
  ];
  const blocks = document.blocks.map((block) => {
    if (block.kind === 'heading') return `#heading(level: ${block.level})[${inlines(block.children)}]`;
    if (block.kind === 'paragraph') return `#par[${inlines(block.children)}]`;
    return '';
  });
  const sources = document.sources.flatMap(({ number, id, description, passages }) => [
    `#par[${number}. ${inlines(description)}#label(${quoted(id)})]`,
    ...passages.map((one) => {
      const back = one.citedBy.map((cite) => `#link(label(${quoted(cite)}))[↑]`).join(' ');
      return `#pad(left: 24pt, par(text(size: 9pt)[#[#text(${quoted(one.label)})]#label(${quoted(one.id)}) ${inlines(one.note)} ${back}]))`;
    }),
  ]);
  return [...head, ...blocks, ...sources].join('\n\n');
}

function inlines(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return `#text(${quoted(child.text)})`;
      if (child.kind === 'break') return '#linebreak()';
      if (child.kind === 'cite') {
        const mark = `#text(font: "Source Sans 3", size: 8.6pt)[\\[${child.label}\\]]`;
        return `#[#link(label(${quoted(child.target)}))[${mark}]]#label(${quoted(child.id)})`;
      }
      const to = child.kind === 'link' ? quoted(child.href) : `label(${quoted(child.target)})`;
      return `#link(${to})[${inlines(child.children)}]`;
    })
    .join('');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
