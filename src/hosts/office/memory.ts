import type { Edit } from '../../core/edit';
import type { Memory } from '../../core/host';
import {
  MEMORY_NAMESPACE,
  entriesOf,
  joinEntries,
  type Entry,
  memoryFromXml,
  memoryToParts,
  memoryToXml,
} from '../../core/marks/memory-part';
import { inTurn, type Office } from './office';

export type MemoryEdit = Extract<Edit, { kind: 'memory' }>;

/** Where the memory is kept: a custom XML part, else the settings, else only here while the pane is open. */
export interface Store {
  read(context: Excel.RequestContext): Promise<Memory>;
  /** Queues the writing; the next sync does it. */
  write(context: Excel.RequestContext, memory: Memory): Promise<void>;
}

const SETTING = 'kiem-bieu';

/** Letters of one part: each travels in a request of its own, and is short enough for an old machine to write in one go. */
const PART_LETTERS = 500_000;

const withoutSet = (): Store => {
  let kept: Memory = {};
  return {
    read: () => Promise.resolve(kept),
    write: (_, memory) => {
      kept = memory;
      return Promise.resolve();
    },
  };
};

/** ExcelApi 1.4: one setting with the same XML text as the part would have; Excel on the web, which has limits, has parts. */
const inSettings: Store = {
  read: async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? {} : memoryFromXml(String(setting.value));
  },
  write: async (context, memory) => {
    const xml = memoryToXml(memory);
    if (xml !== null) context.workbook.settings.add(SETTING, xml);
    else {
      const setting = context.workbook.settings.getItemOrNullObject(SETTING);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    }
    await context.sync();
  },
};

const itemsOf = (found: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] => found.items;

/** What some parts say. One request. */
async function entriesIn(context: Excel.RequestContext, some: readonly Excel.CustomXmlPart[]): Promise<Entry[]> {
  const texts = some.map((part) => part.getXml());
  await context.sync();
  return texts.flatMap((text) => entriesOf(text.value));
}

async function parts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  found.load('items/id');
  await context.sync();
  return itemsOf(found);
}

/** ExcelApi 1.5: the custom XML part that the file host writes too. */
const inXmlPart: Store = {
  read: async (context) => {
    const read = await inTurn(await parts(context), async (part) => {
      return entriesIn(context, [part]);
    });
    // A workbook put together from two may hold two parts that speak of the same.
    return read.length === 0 ? inSettings.read(context) : joinEntries(read.flat());
  },
  write: async (context, memory) => {
    const [xml, ...further] = memoryToParts(memory, PART_LETTERS);
    const [first, ...others] = await parts(context);
    // Whatever breaks off in between, one whole memory is there: the old one until the part that names the pieces is set.
    await inTurn(further, (piece) => {
      context.workbook.customXmlParts.add(piece);
      return context.sync();
    });
    if (xml === undefined) first?.delete();
    else if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    for (const part of others) part.delete();
    const old = context.workbook.settings.getItemOrNullObject(SETTING);
    await context.sync();
    if (!old.isNullObject) {
      old.delete();
      await context.sync();
    }
  },
};

/** The best place this Excel has. */
export function storeOf(office: Pick<Office, 'supports'>): Store {
  if (office.supports('1.5')) return inXmlPart;
  return office.supports('1.4') ? inSettings : withoutSet();
}

/** The memory with one key forgotten. */
export function without(memory: Memory, key: string): Memory {
  const rest: Record<string, string> = {};
  for (const name of Object.keys(memory)) if (name !== key) rest[name] = memory[name] ?? '';
  return rest;
}

/** Memory edits made on what is remembered, and what each replaced. */
export function remember(memory: Memory, edits: readonly MemoryEdit[]): { memory: Memory; applied: MemoryEdit[] } {
  let now: Memory = memory;
  const applied = edits.map((edit) => {
    const before = now[edit.key] ?? null;
    now = edit.after === null ? without(now, edit.key) : { ...now, [edit.key]: edit.after };
    return { ...edit, before };
  });
  return { memory: now, applied };
}
