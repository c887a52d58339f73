/** What an article is called: its title; without one how its text begins; and else the name of its file. */
export function articleName({
  title,
  begins,
  name,
}: {
  readonly title: string | null;
  readonly begins: string;
  readonly name: string;
}): string {
  return title ?? (begins === '' ? name : begins);
}
