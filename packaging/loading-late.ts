/**
 * A bundled CommonJS file that loads others, named by `late` as they lie beside it, where it first calls them, and not where it is loaded
 * itself. Throws an Error where it uses one in any other way than by a member's name.
 */
export function loadingLate(code: string, late: readonly string[]): string {
  return late.reduce((before, fileName) => {
    const asked = `require("./${fileName}")`;
    const named = new RegExp(`^const (\\w+) = require\\("\\./${fileName.replaceAll('.', '\\.')}"\\);$`, 'mu');
    const [, name] = named.exec(before) ?? [];
    if (name === undefined) return before;
    const lazy = before.replace(`const ${name} = ${asked};`, `const ${name} = () => ${asked};`);
    const [head = '', ...uses] = lazy.split(new RegExp(`\\b${name}\\b(?! = \\(\\) => )`, 'u'));
    if (uses.some((rest) => !rest.startsWith('.'))) throw new Error(`${fileName} cannot be loaded late`);
    // In brackets: `new late().Part()` would call the class, `new (late()).Part()` makes one.
    return [head, ...uses].join(`(${name}())`);
  }, code);
}
