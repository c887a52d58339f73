import { expect, it } from 'vitest';
import { pictureName } from '../../renderer/templates/editor/asset-names.ts';

it.each([
  ['logo.png', 'assets/logo.png'],
  ['Our Crest (2).PNG', 'assets/Our-Crest-2.png'],
  ['Écusson.jpeg', 'assets/Ecusson.jpg'],
  ['../../etc/passwd.png', 'assets/etc-passwd.png'],
  ['港.jpg', 'assets/picture.jpg'],
  ['', 'assets/picture.png'],
])('a picture called %j is %s in a template', (name, expected) => expect(pictureName(name)).toBe(expected));
