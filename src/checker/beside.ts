import type { Checker, CheckWatch, Job, Looked } from '../app/checker';
import { gridBlocks } from './grid-blocks';
import { joinLooked } from './look-blocks';
import type { Answered, Asked } from './messages';

/** A worker as far as we use one. */
export interface Beside {
  onmessage: ((event: { readonly data: Answered }) => void) | null;
  onerror: ((event: never) => void) | null;
  postMessage(asked: Asked): void;
  terminate(): void;
}

/** How `beside` reads the clock and waits; a test has its own. */
export interface Timing {
  now(): number;
  every(milliseconds: number, act: () => void): () => void;
}

// A person who stops a check waits no longer than this.
const ASKED_EVERY_MS = 50;
// Blocks are copied for so long between two pauses.
const SLICE_MS = 12;
// A worker that says nothing for so long is blocked by a policy, or its script never comes.
const SILENT_MS = 10000;

/** Thrown when there is no worker to be had, and the frame has to check by itself. */
class NoWorker extends Error {
  constructor() {
    super('no worker');
    Object.setPrototypeOf(this, NoWorker.prototype);
  }
}

const REAL: Timing = {
  now: () => Date.now(),
  every: (milliseconds, act) => {
    const timer = setInterval(act, milliseconds);
    return () => {
      clearInterval(timer);
    };
  },
};

async function hand(worker: Beside, { grids, ...rest }: Job, watch: CheckWatch, { now }: Timing): Promise<boolean> {
  let since = now();
  for (const grid of grids) {
    const next = gridBlocks(grid);
    for (let block = next(); block; block = next()) {
      worker.postMessage(block);
      if (now() - since < SLICE_MS) continue;
      await watch.pause();
      if (watch.stopped()) return false;
      since = now();
    }
  }
  worker.postMessage({ kind: 'look', ...rest });
  return true;
}

/** One worker, and whether its script has come. */
interface Hired {
  readonly worker: Beside;
  ready: boolean;
}

/** Waits for the worker's result; null once stopped. */
function hear(hired: Hired, job: Job, watch: CheckWatch, timing: Timing): Promise<Looked | null> {
  const { worker } = hired;
  const joiner = joinLooked(job.grids);
  const asked = timing.now();
  return new Promise((done, fail) => {
    const stop = timing.every(ASKED_EVERY_MS, () => {
      if (watch.stopped()) end(() => done(null));
      else if (!hired.ready && timing.now() - asked > SILENT_MS) end(() => fail(new NoWorker()));
    });
    const end = (tell: () => void): void => {
      stop();
      tell();
    };
    const deliver = (whole: Looked | null): void => {
      if (whole) done(whole);
      else fail(new Error('half a result'));
    };
    worker.onerror = () => end(() => fail(hired.ready ? new Error('the worker failed') : new NoWorker()));
    worker.onmessage = ({ data }) => {
      if (data.kind === 'ready') hired.ready = true;
      else if (data.kind === 'advanced') watch.advanced(data.progress);
      else if (data.kind === 'fault') end(() => fail(new Error(data.text)));
      else if (data.kind === 'done') end(() => deliver(joiner.whole()));
      else joiner.add(data);
    };
    hand(worker, job, watch, timing).then(
      (handed) => handed || end(() => done(null)),
      () => end(() => fail(new NoWorker())),
    );
  });
}

/** The one worker at hand, and a fresh one whenever it had to go. */
interface Staff {
  /** Null where there is none to be had. */
  worker(): Hired | null;
  dismiss(): void;
  /** No worker will ever come: do without. */
  giveUp(): void;
}

function staffOf(start: () => Beside): Staff {
  let hired: Hired | null = null;
  let none = false;
  const dismiss = (): void => {
    hired?.worker.terminate();
    hired = null;
  };
  const giveUp = (): void => {
    none = true;
    dismiss();
  };
  const hire = (): Hired => {
    const fresh: Hired = { worker: start(), ready: false };
    fresh.worker.onmessage = ({ data }) => {
      fresh.ready ||= data.kind === 'ready';
    };
    fresh.worker.onerror = giveUp;
    return fresh;
  };
  return {
    worker: () => {
      try {
        if (!none) hired ??= hire();
      } catch {
        none = true;
      }
      return hired;
    },
    dismiss,
    giveUp,
  };
}

/** A checker that keeps a worker at hand. */
export interface BesideChecker extends Checker {
  /** Has a worker ready before it is needed. */
  warm(): void;
}

/** Checks beside the pane's frame (kiểm tra bên cạnh khung), or in it where no worker is to be had. */
export function besideChecker(start: () => Beside, frame: Checker, timing: Timing = REAL): BesideChecker {
  const staff = staffOf(start);
  return {
    warm: () => void staff.worker(),
    rules: () => frame.rules(),
    look: async (job, watch) => {
      const hired = staff.worker();
      if (!hired) return frame.look(job, watch);
      try {
        const looked = await hear(hired, job, watch, timing);
        if (looked) return looked;
        staff.dismiss();
        staff.worker();
        return null;
      } catch (error) {
        staff.dismiss();
        if (!(error instanceof NoWorker)) throw error;
        staff.giveUp();
        return frame.look(job, watch);
      }
    },
  };
}
