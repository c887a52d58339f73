import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../core/contract.ts';
import { Trouble } from '../../trouble.ts';
import { troubleInWords } from '../../words/words.ts';
import type { Service } from '../service.ts';

/** The codes of troubles that say that something asked for is not there, or was stopped; all others with the disk or a file. */
const CANCELLED = new Set(['cancelled']);
const DISK = new Set([
  'library-failed',
  'library-damaged',
  'out-failed',
  'out-folder-missing',
  'out-is-folder',
  'not-readable',
  'not-found',
]);

const base = implement(contract).$context<Service>();

/**
 * The contract's procedures over a service, with one way from our errors to the contract's: a RangeError says that there
 * is no such thing, a Trouble what the world refused; anything else is a fault of ours and says only that.
 */
export const os = base.use(async ({ next }) => {
  try {
    const result = await next();
    return isStream(result.output) ? { ...result, output: guarded(result.output) } : result;
  } catch (error) {
    throw contractError(error);
  }
});

/** What changes a project waits its turn: changes are made in the order in which they were asked. */
export const inTurn = base.middleware(({ context, next }, { project }: { readonly project: string }) =>
  context.session(project).inTurn(async () => next()),
);

type Stream = AsyncIterator<unknown, unknown, void> & AsyncIterable<unknown>;

function isStream(output: unknown): output is Stream {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

/** What goes wrong while a stream runs is told like all else. Stopping it stops the work. */
async function* guarded(stream: Stream): AsyncGenerator<unknown, unknown, void> {
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await stream.next();
      ended = done === true;
      if (ended) return value;
      yield value;
    }
  } catch (error) {
    ended = true;
    throw contractError(error);
  } finally {
    if (!ended) await stream.return?.();
  }
}

function contractError(error: unknown): unknown {
  if (error instanceof ORPCError) return error;
  if (error instanceof RangeError) return defined('NOT_FOUND', 404, { what: error.message });
  if (error instanceof Trouble) {
    // Words for what the window has none of its own for.
    const data = { words: troubleInWords(error), ...error.values, code: error.code };
    if (CANCELLED.has(error.code)) return defined('CANCELLED', 499, data);
    return DISK.has(error.code) ? defined('DISK', 507, data) : defined('REFUSED', 409, data);
  }
  return error;
}

function defined(
  code: 'NOT_FOUND' | 'REFUSED' | 'DISK' | 'CANCELLED',
  status: number,
  data: Readonly<Record<string, string | number>>,
): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, status, data });
}
