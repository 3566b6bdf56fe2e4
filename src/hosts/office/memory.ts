import type { Memory, MemoryEdit } from '../../core/host';
import {
  MEMORY_NAMESPACE,
  memoryFromParts,
  memoryFromXml,
  memoryToParts,
  memoryToXml,
} from '../../core/marks/memory-part';
import { inTurn, type Office } from './office';

/**
 * Where the memory is kept: custom XML parts, else the settings, else only here while the pane is open; then an undo, too,
 * reaches back only as long as that, and `lacks` says so.
 */
export interface Store {
  read(context: Excel.RequestContext): Promise<Memory>;
  /** Sets all of it; one that breaks off leaves what was there, or all of the new. */
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

async function parts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  found.load('items/id');
  await context.sync();
  return itemsOf(found);
}

/** Parts that hold a piece of a long value, by their id; such a part is made once and never changed. */
type Pieces = Map<string, string>;

const isPiece = (xml: string): boolean => /<(?:[\w.-]+:)?entry\s[^>]*\spiece=/.test(xml.slice(0, 2000));

/** What one part says; a piece that was read or written before is not asked for again. One request at most. */
async function xmlOf(context: Excel.RequestContext, part: Excel.CustomXmlPart, pieces: Pieces): Promise<string> {
  const known = pieces.get(part.id);
  if (known !== undefined) return known;
  const texts = [part.getXml()];
  await context.sync();
  const xml = texts.map((text) => text.value).join('');
  if (isPiece(xml)) pieces.set(part.id, xml);
  return xml;
}

/** Adds the pieces that are not there yet, each in a request of its own. */
async function addPieces(context: Excel.RequestContext, wanted: readonly string[], pieces: Pieces): Promise<void> {
  await inTurn(wanted, async (xml) => {
    const added = context.workbook.customXmlParts.add(xml);
    added.load('id');
    await context.sync();
    pieces.set(added.id, xml);
  });
}

async function dropSetting(context: Excel.RequestContext): Promise<void> {
  const old = context.workbook.settings.getItemOrNullObject(SETTING);
  await context.sync();
  if (old.isNullObject) return;
  old.delete();
  await context.sync();
}

/**
 * ExcelApi 1.5: the custom XML part that the file host writes too. A write that leaves a long value as it is sends none of
 * its pieces again.
 */
function inXmlParts(): Store {
  const pieces: Pieces = new Map();
  return {
    read: async (context) => {
      const xmls = await inTurn(await parts(context), (part) => xmlOf(context, part, pieces));
      // A workbook put together from two may hold two parts that speak of the same.
      return xmls.length === 0 ? inSettings.read(context) : memoryFromParts(xmls);
    },
    write: async (context, memory) => {
      const [xml, ...further] = memoryToParts(memory, PART_LETTERS);
      const there = await parts(context);
      const held = there.map(({ id }) => pieces.get(id));
      const [first, ...others] = there.filter((_, at) => held[at] === undefined);
      // Whatever breaks off in between, one whole memory is there: the old one until the part that names the pieces is set.
      await addPieces(
        context,
        further.filter((piece) => held.indexOf(piece) < 0),
        pieces,
      );
      if (xml === undefined) first?.delete();
      else if (first) first.setXml(xml);
      else context.workbook.customXmlParts.add(xml);
      for (const part of others) part.delete();
      there.forEach((part, at) => {
        const piece = held[at];
        if (piece === undefined || further.indexOf(piece) >= 0) return;
        part.delete();
        pieces.delete(part.id);
      });
      await dropSetting(context);
    },
  };
}

/** The best place this Excel has. */
export function storeOf(office: Pick<Office, 'supports'>): Store {
  if (office.supports('xml-memory')) return inXmlParts();
  return office.supports('memory') ? inSettings : withoutSet();
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
