import { Stopped, type Watch } from '../../core/host';

/** Work between two pauses, in ms: with the step that was begun before it is seen, a slow machine stays below 50. */
const SLICE_MS = 12;

/** Keeps a long work in slices that nobody feels (nhịp làm việc). */
export interface Pace {
  /** Whether the slice is used up; asked often, so that there is nothing to wait for in between. */
  due(): boolean;
  /** Between two steps: ends with `Stopped` when a person asked for it, gives way when the slice is used up. */
  rest(): Promise<void>;
  /** The same, and says how far it is. */
  tell(done: number, total: number): Promise<void>;
}

/** Lets the page draw and answer before the work goes on. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The pace for whoever watches; with nobody there it gives way all the same. */
export function paceOf(watch: Watch | undefined, pause: () => Promise<void>): Pace {
  let since = Date.now();
  const due = (): boolean => Date.now() - since >= SLICE_MS;
  const rest = async (): Promise<void> => {
    if (watch?.stopped()) throw new Stopped();
    if (!due()) return;
    await (watch ? watch.pause() : pause());
    since = Date.now();
    if (watch?.stopped()) throw new Stopped();
  };
  const tell = (done: number, total: number): Promise<void> => {
    watch?.advanced(done, total);
    return rest();
  };
  return { due, rest, tell };
}

/** The same pace for a part of a larger work, which does not say how far it is itself. */
export const quietly = (pace: Pace): Pace => ({ ...pace, tell: () => pace.rest() });
