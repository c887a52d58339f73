import path from 'node:path';

/**
 * The project files that a command line names, as absolute paths: from the system that opens a file with the program, or
 * from a second start. Options and everything else are left alone.
 */
export function projectFiles(args: readonly string[], folder: string): readonly string[] {
  const files = args.slice(1).filter((arg) => !arg.startsWith('-') && isProjectFile(arg));
  return [...new Set(files.map((file) => path.resolve(folder, file)))];
}

export function isProjectFile(file: string): boolean {
  return path.extname(file).toLowerCase() === '.readout';
}
