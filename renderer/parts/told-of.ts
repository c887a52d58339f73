/** So many times at most is it said how far something is: who listens would hear nothing else. */
const TELLINGS = 10;

/** The last count that is said, of all from 0 to `of`. */
export function toldOf(done: number, of: number): number {
  const step = Math.max(1, Math.ceil(of / TELLINGS));
  return done >= of ? of : Math.floor(done / step) * step;
}
