import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * What `npm run brief` does where its first command failed. If the program failed, it has said why, and its exit code stands: the first
 * argument, which POSIX shells put for `$?` and cmd.exe hands on as it is (the code is then 1). If Node does not even start that way,
 * since what packaging/node-blob.ts made is another Node's or a switch is unknown to it, the memo is made without. JavaScript without types: that
 * Node may be an old one.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ readonly scripts: { readonly brief: string } }} */
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const switches = /^node((?: --\S+)*) /.exec(scripts.brief)?.[1]?.trim().split(' ') ?? [];
const [code] = process.argv.splice(2, 1);

if (spawnSync(process.execPath, [...switches, '--eval', '0'], { cwd: ROOT }).status === 0)
  process.exitCode = Number(code) || 1;
else {
  try {
    // The next time begins without it at once.
    writeFileSync(new URL('../build/node.env', import.meta.url), '');
  } catch {}
  await import('../main/cli.js');
}
