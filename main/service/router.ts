import { articles } from './procedures/articles.ts';
import { evidence } from './procedures/evidence.ts';
import { memo } from './procedures/memo.ts';
import { os } from './procedures/os.ts';
import { corrections, settings } from './procedures/others.ts';
import { projects } from './procedures/projects.ts';
import { shelves } from './procedures/shelves.ts';
import { signing } from './procedures/signing.ts';
import { templates } from './procedures/templates.ts';
import { verification } from './procedures/verification.ts';

/** Every procedure of the contract, bound once: what is missing or of another form does not compile. */
export const router = os.router({
  projects,
  articles,
  evidence,
  corrections,
  memo,
  verification,
  signing,
  templates,
  shelves,
  settings,
});
