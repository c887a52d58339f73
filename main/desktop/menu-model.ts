import type { DesktopWord } from '../words/desktop.ts';

/** The keys of the window that a menu item presses: the window's own list of keys stays the only one. */
export interface Key {
  readonly key: string;
  readonly command?: boolean;
}

export type MenuEntry =
  | { readonly kind: 'press'; readonly label: DesktopWord; readonly key: Key }
  | { readonly kind: 'open'; readonly label: DesktopWord }
  | { readonly kind: 'role'; readonly role: Editing | 'quit' | 'close' | Zoom }
  /** Another key for what the menu has already: it is heard, and not shown. */
  | { readonly kind: 'key'; readonly role: Zoom; readonly accelerator: string }
  | { readonly kind: 'line' };
type Editing = 'cut' | 'copy' | 'paste' | 'selectAll';
type Zoom = 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen';

export interface MenuBranch {
  readonly label: DesktopWord;
  readonly entries: readonly MenuEntry[];
}

const EDITING: readonly Editing[] = ['cut', 'copy', 'paste', 'selectAll'];
const LINE: MenuEntry = { kind: 'line' };

/** The menu bar, by codes of main/words/desktop.en.json; on macOS the program's own menu stands before it and quits. */
export function menuModel(platform: NodeJS.Platform): readonly MenuBranch[] {
  const mac = platform === 'darwin';
  return [
    { label: 'menu.file', entries: [{ kind: 'open', label: 'menu.open' }, LINE, role(mac ? 'close' : 'quit')] },
    {
      label: 'menu.edit',
      entries: [
        press('menu.undo', { key: 'Z', command: true }),
        press('menu.redo', { key: 'Y', command: true }),
        LINE,
        ...EDITING.map(role),
      ],
    },
    {
      label: 'menu.view',
      entries: [
        press('menu.commands', { key: 'K', command: true }),
        press('menu.next-pane', { key: 'F6' }),
        LINE,
        ...(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(role),
        // Plus is Shift and = on most keyboards, and everybody leaves the Shift out.
        { kind: 'key', role: 'zoomIn', accelerator: 'CommandOrControl+=' },
      ],
    },
    { label: 'menu.help', entries: [press('menu.keys', { key: 'F1' })] },
  ];
}

/** What can be done with text under the pointer; nothing where there is none. Electron has no such menu by itself. */
export function editingAt({ isEditable, selectionText }: TextThere): readonly Editing[] {
  if (isEditable) return EDITING;
  return selectionText.trim() === '' ? [] : ['copy'];
}

interface TextThere {
  readonly isEditable: boolean;
  readonly selectionText: string;
}

/** A key as a menu shows it. */
export function accelerator({ key, command }: Key): string {
  return command ? `CommandOrControl+${key}` : key;
}

function press(label: DesktopWord, key: Key): MenuEntry {
  return { kind: 'press', label, key };
}

function role(name: Extract<MenuEntry, { readonly kind: 'role' }>['role']): MenuEntry {
  return { kind: 'role', role: name };
}
