/**
 * The new value, with every part of it that equals the part at the same place before being that very part: so what is drawn
 * from equal parts need not be drawn again. In lists what has an `id` or a `key` is compared with what had it before, wherever
 * that stood, and all else place by place; only plain objects and lists are looked into.
 */
export function kept<T>(before: unknown, after: T): T {
  return shared(before, after) as T;
}

function shared(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const named = new Map(before.map((part) => [nameOf(part), part]));
    const parts = after.map((part, i) => {
      const name = nameOf(part);
      return shared(name !== null && named.has(name) ? named.get(name) : before[i], part);
    });
    return parts.length === before.length && parts.every((part, i) => Object.is(part, before[i])) ? before : parts;
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  const keys = Object.keys(after);
  const parts = Object.fromEntries(keys.map((key) => [key, shared(before[key], after[key])]));
  const same = keys.length === Object.keys(before).length;
  return same && keys.every((key) => Object.hasOwn(before, key) && Object.is(parts[key], before[key])) ? before : parts;
}

function nameOf(part: unknown): unknown {
  return isPlain(part) ? (part['id'] ?? part['key'] ?? null) : null;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
