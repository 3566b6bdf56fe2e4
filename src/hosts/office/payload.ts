import { officeCode } from './errors';
import { inTurn } from './office';
import type { Pace } from './pace';

/**
 * What a request, or the answer that it calls for, may come to by our own count. Excel on the web refuses either above
 * 5 MB; a third of that is left for what we do not count: ids, frames, and answers spelled longer than we think.
 */
export const MOST_BYTES = 3_500_000;

/**
 * Commands of one request. Office.js needs some 0.02 ms for each to build, send and read it on a slow machine, in one
 * go: this many stay below 30 ms, and "Dừng" never waits long for the answer.
 */
const MOST_COMMANDS = 1400;

/** Bytes that one command takes in a request, with its object path, or in an answer. */
const COMMAND_BYTES = 160;

/** What one item adds to a request: commands for Office.js, and the bytes of its texts. */
export interface Weight {
  readonly commands: number;
  readonly bytes?: number;
}

/** The most bytes that a text can take on the wire: three a letter, more than any escaped sign of ours needs. */
export const bytesOf = (text: string): number => text.length * 3;

/**
 * Items put together into requests, none too heavy, in their order (chia thành từng yêu cầu). Weighed as they are taken, for
 * ten thousand of them would be too long a look ahead.
 */
export function* parcels<T>(items: readonly T[], weigh: (item: T) => Weight): Generator<T[], void, void> {
  let part: T[] = [];
  let commands = 0;
  let bytes = 0;
  for (const item of items) {
    const weight = weigh(item);
    const heavy = (weight.bytes ?? 0) + weight.commands * COMMAND_BYTES;
    if (part.length > 0 && (commands + weight.commands > MOST_COMMANDS || bytes + heavy > MOST_BYTES)) {
      yield part;
      part = [];
      commands = 0;
      bytes = 0;
    }
    part.push(item);
    commands += weight.commands;
    bytes += heavy;
  }
  if (part.length > 0) yield part;
}

export const isTooLarge = (error: unknown): boolean => officeCode(error).indexOf('PayloadSizeLimit') >= 0;

async function askHalves<T, R>(part: readonly T[], ask: (part: readonly T[]) => Promise<R[]>): Promise<R[]> {
  try {
    return await ask(part);
  } catch (error) {
    if (!isTooLarge(error) || part.length < 2) throw error;
    const half = Math.ceil(part.length / 2);
    return [...(await askHalves(part.slice(0, half), ask)), ...(await askHalves(part.slice(half), ask))];
  }
}

/**
 * Asks for many things in as many requests as it takes; an answer that is too large, which nobody can know before, is asked
 * for in halves. Only for questions: what is asked twice must change nothing.
 */
export async function askInParcels<T, R>(
  pace: Pace,
  items: readonly T[],
  commands: number,
  ask: (part: readonly T[]) => Promise<R[]>,
): Promise<R[]> {
  const answers: R[] = [];
  await inTurn(
    parcels(items, () => ({ commands })),
    async (part) => {
      for (const answer of await askHalves(part, ask)) answers.push(answer);
      await pace.tell(answers.length, items.length);
    },
  );
  return answers;
}
