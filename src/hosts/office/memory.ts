import type { Edit } from '../../core/edit';
import type { Memory } from '../../core/host';
import { MEMORY_NAMESPACE, memoryFromXml, memoryToXml } from '../../core/marks/memory-part';
import type { Office } from './office';

export type MemoryEdit = Extract<Edit, { kind: 'memory' }>;

/** Where the memory is kept: a custom XML part, else the settings, else only here while the pane is open. */
export interface Store {
  read(context: Excel.RequestContext): Promise<Memory>;
  /** Queues the writing; the next sync does it. */
  write(context: Excel.RequestContext, memory: Memory): Promise<void>;
}

const SETTING = 'kiem-bieu';

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

/** ExcelApi 1.4: one setting with the same XML text as the part would have. */
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

async function parts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  found.load('items/id');
  await context.sync();
  return itemsOf(found);
}

/** ExcelApi 1.5: the custom XML part that the file host writes too. */
const inXmlPart: Store = {
  read: async (context) => {
    const texts = (await parts(context)).map((part) => part.getXml());
    if (texts.length === 0) return inSettings.read(context);
    await context.sync();
    // A workbook put together from two may hold two parts; the first one speaks last.
    return texts.map((text) => memoryFromXml(text.value)).reduceRight((all, one) => ({ ...all, ...one }), {});
  },
  write: async (context, memory) => {
    const xml = memoryToXml(memory);
    const [first, ...others] = await parts(context);
    for (const part of others) part.delete();
    if (xml === null) first?.delete();
    else if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    const old = context.workbook.settings.getItemOrNullObject(SETTING);
    await context.sync();
    if (!old.isNullObject) {
      old.delete();
      await context.sync();
    }
  },
};

/** The best place this Excel has. */
export function storeOf(office: Office): Store {
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
