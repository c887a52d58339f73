import { homedir } from 'node:os';
import path from 'node:path';

/** Where the library is when nobody says otherwise: READOUT_LIBRARY, else the platform's folder for programs' data. */
export function libraryFolder(named: string | undefined): string {
  return path.resolve(named ?? process.env['READOUT_LIBRARY'] ?? path.join(dataFolder(), 'library'));
}

function dataFolder(): string {
  if (process.platform === 'win32')
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'Readout');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Readout');
  return path.join(process.env['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'readout');
}
