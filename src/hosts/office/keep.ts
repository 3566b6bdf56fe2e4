import type { Memory, MemoryEdit } from '../../core/host';
import { inPane, inSetting, inXmlParts, type Store } from './memory';
import type { Office } from './office';
import { orElse } from './tolerant';

/** Written where the parts did not stay; while it is there it counts, whatever parts an older state has left. */
const INSTEAD = 'kiem-bieu-thay-the';

/** Where the memory is: as it should be, in the settings because the parts did not stay, or only in the pane. */
export type Whereabouts = 'workbook' | 'settings' | 'pane';

/**
 * The memory in the best place that keeps it (nơi ghi nhớ): each write is looked up again, and where it did not stay, the
 * next place takes it, custom XML parts before the settings before the pane. `lacks` says so.
 */
export interface Keeping {
  read(context: Excel.RequestContext): Promise<Memory>;
  write(context: Excel.RequestContext, memory: Memory): Promise<void>;
  whereabouts(): Whereabouts;
}

interface Place {
  readonly is: Whereabouts;
  readonly store: Store;
}

function placesOf({ supports }: Pick<Office, 'supports'>): Place[] {
  const pane: Place = { is: 'pane', store: inPane() };
  if (supports('xml-memory'))
    return [{ is: 'workbook', store: inXmlParts() }, { is: 'settings', store: inSetting(INSTEAD) }, pane];
  return supports('memory') ? [{ is: 'workbook', store: inSetting() }, pane] : [pane];
}

/**
 * Something that Excel may refuse, with what stands for it then. Asked twice, for a request can fail once, or its answer be
 * lost, and what was remembered must not be looked for elsewhere for that.
 */
const askedTwice = async <T, R>(work: () => Promise<T>, refused: R): Promise<T | R> => {
  const once: readonly [T] | null = await orElse(async () => [await work()] as const, null);
  return once ? once[0] : orElse(work, refused);
};

export function storeOf(office: Pick<Office, 'supports'>): Keeping {
  const places = placesOf(office);
  let looked = false;
  let at = 0;
  const place = (): Place => places[at] as Place;
  /** Once: whether an earlier session had to keep it elsewhere. */
  const look = async (context: Excel.RequestContext): Promise<void> => {
    const instead = places.findIndex(({ is }) => is === 'settings');
    if (looked || instead < 0) return;
    const { store } = places[instead] as Place;
    const held = await askedTwice(() => store.read(context), null);
    looked = held !== null;
    if (Object.keys(held ?? {}).length > 0) at = instead;
  };
  return {
    read: async (context) => {
      await look(context);
      const held = await askedTwice(() => place().store.read(context), null);
      if (held !== null) return held;
      // What is there stays there, unread: nothing of ours is put in its stead, or later sessions would find only that.
      at = places.length - 1;
      return place().store.read(context);
    },
    write: async (context, memory) => {
      await look(context);
      while (!(await askedTwice(() => place().store.write(context, memory), false)) && at < places.length - 1) at += 1;
    },
    whereabouts: () => place().is,
  };
}

/** The memory with one key forgotten. */
function without(memory: Memory, key: string): Memory {
  const rest: Record<string, string> = {};
  for (const name of Object.keys(memory)) if (name !== key) rest[name] = memory[name] ?? '';
  return rest;
}

/** What is remembered once memory edits are made. */
export const remember = (memory: Memory, edits: readonly MemoryEdit[]): Memory =>
  edits.reduce<Memory>(
    (now, { key, after }) => (after === null ? without(now, key) : { ...now, [key]: after }),
    memory,
  );
