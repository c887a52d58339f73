/** A name that a picture may have in a template: "Our Crest (2).PNG" is assets/Our-Crest-2.png. */
export function pictureName(name: string): string {
  const [, stem = '', ending = 'png'] = /^(.*?)(?:\.([^.]*))?$/.exec(name) ?? [];
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `assets/${plain || 'picture'}.${/^jpe?g$/i.test(ending) ? 'jpg' : 'png'}`;
}
