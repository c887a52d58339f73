import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopWord } from '../words/desktop.ts';
import { accelerator, editingAt, type Key, type MenuEntry, menuModel } from './menu-model.ts';

/** Puts the menu bar in place. `open` asks for a project file. */
export function showMenu(windowOf: () => BrowserWindow | null, open: () => void): void {
  const item = (entry: MenuEntry): MenuItemConstructorOptions => {
    if (entry.kind === 'line') return { type: 'separator' };
    if (entry.kind === 'role') return { role: entry.role };
    if (entry.kind === 'key') return { role: entry.role, accelerator: entry.accelerator, visible: false };
    if (entry.kind === 'open') return { label: desktopWord(entry.label), click: open };
    return {
      label: desktopWord(entry.label),
      accelerator: accelerator(entry.key),
      // The key itself goes to the window, which knows where it is; the menu only shows it.
      registerAccelerator: false,
      click: () => press(windowOf(), entry.key),
    };
  };
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const branches = menuModel(process.platform).map(({ label, entries }) => ({
    label: desktopWord(label),
    submenu: entries.map(item),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...branches]));
}

/** Cut, copy and paste where the pointer asks for them, as every other program has it. */
export function offerEditing(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, there) => {
    const items = editingAt(there).map((role): MenuItemConstructorOptions => ({ role }));
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function press(window: BrowserWindow | null, { key, command }: Key): void {
  const modifiers = command ? [process.platform === 'darwin' ? ('meta' as const) : ('control' as const)] : [];
  window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
  window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
}
