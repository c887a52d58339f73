import type { Settings } from '../../core/model/views/settings.ts';

/** Shows the window as a person chose, or as the system has it. */
export function showTheme({ theme, contrast }: Pick<Settings, 'theme' | 'contrast'>): void {
  const root = document.documentElement;
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const more = contrast === 'more' || matchMedia('(prefers-contrast: more)').matches;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.dataset['contrast'] = more ? 'more' : 'normal';
}
