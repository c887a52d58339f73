import { deserialize } from 'node:v8';
import type { ProjectArticle } from '../../core/model/project.ts';
import type { Reading } from '../../core/model/reading.ts';

/** The key that an article's reading is kept under: a reading made by another version of the program is made again. */
export function keyOf(program: string, { sha256, part }: Pick<ProjectArticle, 'sha256' | 'part'>): string {
  return `${program} ${sha256} ${part}`;
}

/** A reading as the store keeps it. */
export function readingOf(bytes: Uint8Array): Reading {
  return deserialize(bytes) as Reading;
}
