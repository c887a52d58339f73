import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * veraPDF itself, the validator that archives use: its engine and profiles are in the JAR of a package that needs them for
 * something else, with Rhino, in which a script of ours asks for them. What it takes beside npm's packages is a Java runtime.
 */

/** What veraPDF found in a file by one of its profiles. */
export interface Validated {
  readonly profile: string;
  readonly file: string;
  readonly compliant: boolean;
  /** Rules tried on objects. */
  readonly checks: number;
  readonly failed: readonly {
    readonly clause: string;
    readonly test: number;
    readonly message: string;
    readonly at: string;
  }[];
}

/** Whether there is a Java runtime here that is new enough (11): "java version "1.8.0_42"", "openjdk version "17.0.15"". */
export const JAVA =
  Number(/version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1] ?? 0) >= 11;

const SCRIPT = fileURLToPath(new URL('verapdf.rhino.js', import.meta.url));
const require = createRequire(import.meta.url);
const PACKAGE = require.resolve('@opendataloader/pdf');

/** Every file by every profile ("PDFUA-1", "PDFA-3A"), in one process: its start takes some seconds. */
export function validate(profiles: readonly string[], files: readonly string[]): readonly Validated[] {
  const jar = path.resolve(PACKAGE, '../../lib/opendataloader-pdf-cli.jar');
  const shell = ['-cp', jar, 'org.mozilla.javascript.tools.shell.Main', SCRIPT];
  return execFileSync('java', [...shell, ...profiles, '--', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Validated);
}
