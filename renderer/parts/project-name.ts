import { say } from '../words/en.ts';

/** What a project is called, also before anybody gave it a title. */
export function projectName(title: string): string {
  return title.trim() === '' ? say('start.untitled') : title;
}
