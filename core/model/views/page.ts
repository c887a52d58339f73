/** One page of a list. `total` counts all that the filters leave. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly version: number;
}
