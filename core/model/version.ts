/** Semantic versions (semver.org 2.0.0), without build metadata; before a release, small letters and digits: 1.0.0-beta.2. */
const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?$/;
const COMPARATOR = /^(>=|<=|>|<|=|\^|~)?(\d{1,9})(?:\.(\d{1,9}|x|\*))?(?:\.(\d{1,9}|x|\*))?$/;
const LONGEST = 60;

export function isVersion(text: string): boolean {
  return text.length <= LONGEST && VERSION.test(text);
}

/** Below zero where `a` comes first. Throws a RangeError where one of them is no version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const i of [0, 1, 2] as const)
    if (left.numbers[i] !== right.numbers[i]) return left.numbers[i] - right.numbers[i];
  return comparePre(left.pre, right.pre);
}

export function majorOf(version: string): number {
  return partsOf(version).numbers[0];
}

/** Whether a version comes before its release: nobody is given one unasked. */
export function isPrerelease(version: string): boolean {
  return partsOf(version).pre.length > 0;
}

/** Whether a text is a range: comparators that must all hold (">=1.0.0 <2.0.0"), "^1.2", "~1.2.0", "1.x" or "*". */
export function isRange(range: string): boolean {
  return range.length <= LONGEST && wordsOf(range).every((word) => word === '*' || COMPARATOR.test(word));
}

/** Whether a version lies in a range. What comes before a release counts as the release. */
export function satisfies(version: string, range: string): boolean {
  const { numbers } = partsOf(version);
  return wordsOf(range).every((word) => word === '*' || holds(numbers, word));
}

type Numbers = readonly [number, number, number];

function holds(version: Numbers, word: string): boolean {
  const [, operator = '', major = '', minor, patch] = COMPARATOR.exec(word) ?? [];
  const low: Numbers = [Number(major), numberOf(minor), numberOf(patch)];
  const after: Numbers = isOpen(minor)
    ? [low[0] + 1, 0, 0]
    : isOpen(patch)
      ? [low[0], low[1] + 1, 0]
      : [low[0], low[1], low[2] + 1];
  const atLeast = order(version, low) >= 0;
  const below = order(version, after) < 0;
  switch (operator) {
    case '>=':
      return atLeast;
    case '>':
      return !below;
    case '<':
      return !atLeast;
    case '<=':
      return below;
    case '^':
      return atLeast && order(version, caret(low, minor, patch)) < 0;
    case '~':
      return atLeast && order(version, isOpen(minor) ? after : [low[0], low[1] + 1, 0]) < 0;
    default:
      return atLeast && below;
  }
}

/** Up to the next change of the first number that is not zero. */
function caret([major, minor, patch]: Numbers, ofMinor?: string, ofPatch?: string): Numbers {
  if (major > 0 || isOpen(ofMinor)) return [major + 1, 0, 0];
  if (minor > 0 || isOpen(ofPatch)) return [0, minor + 1, 0];
  return [0, 0, patch + 1];
}

function isOpen(part: string | undefined): boolean {
  return part === undefined || part === 'x' || part === '*';
}

function numberOf(part: string | undefined): number {
  return isOpen(part) ? 0 : Number(part);
}

function order(a: Numbers, b: Numbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What comes before a release is less than it; numbers among its parts are less than words. */
function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left = '', right = ''] = [a[i], b[i]];
    const [m, n] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (m !== n) return m ? -1 : 1;
    const by = m ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
    if (by !== 0) return by;
  }
  return a.length - b.length;
}

function partsOf(version: string): { readonly numbers: Numbers; readonly pre: readonly string[] } {
  const match = VERSION.exec(version);
  if (!match) throw new RangeError(`no version: ${version}`);
  const [, major = '', minor = '', patch = '', pre] = match;
  return { numbers: [Number(major), Number(minor), Number(patch)], pre: pre === undefined ? [] : pre.split('.') };
}

function wordsOf(range: string): readonly string[] {
  return range
    .replace(/(>=|<=|>|<|=|\^|~)\s+/g, '$1')
    .trim()
    .split(/\s+/);
}
