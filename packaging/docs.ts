import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs } from './docs/generated.ts';

/** `npm run docs`: writes the parts of docs/ that are made from the code. A test sees to it that they are up to date. */
const DOCS = path.resolve(import.meta.dirname, '../docs');

for (const [name, content] of generatedDocs()) writeFileSync(path.join(DOCS, name), content);
