/** How many statements a template's HTML prints, each as often as it stands there, headings included. */
export function printedIn(html: string): number {
  return html.match(/<span data-statement="/g)?.length ?? 0;
}
