/**
 * What the desktop program gives its window beside the contract: the connection itself, and the system's own dialogs and
 * folders. In a browser there is none of it. Paths are absolute; the service takes only those that a dialog has given.
 */
export interface Desktop {
  /** Asks for a connection to the service. The port comes as a message to the page whose data is "readout-port". */
  readonly askPort: () => void;
  /** The system's dialog for files and folders to read; empty where the person thinks better of it. */
  readonly chooseFiles: () => Promise<readonly string[]>;
  /** The system's dialog for one folder; null where the person thinks better of it. */
  readonly chooseFolder: () => Promise<string | null>;
  /**
   * Where files of these names are written: the system's dialog for one file, or for the folder of several. Null where the
   * person thinks better of it.
   */
  readonly chooseSaves: (names: readonly string[]) => Promise<readonly string[] | null>;
  /** Shows a file that a dialog has given in its folder. */
  readonly show: (path: string) => Promise<void>;
  /** Opens a file that a dialog has given with the program that the system has for it; rejects where it cannot. */
  readonly open: (path: string) => Promise<void>;
  /** From now on tells of the project files that the person opens from the system or from the menu. */
  readonly onOpened: (opened: (file: OpenedFile) => void) => void;
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
