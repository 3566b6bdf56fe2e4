import type { Memory } from '../../core/host';
import {
  entriesOf,
  MEMORY_NAMESPACE,
  memoryFromParts,
  memoryFromXml,
  memoryToParts,
  memoryToXml,
} from '../../core/marks/memory-part';
import { inTurn } from './office';

/** One place where the memory can be kept. */
export interface Store {
  read(context: Excel.RequestContext): Promise<Memory>;
  /** Sets all of it; one that breaks off leaves what was there, or all of the new. False where it did not stay. */
  write(context: Excel.RequestContext, memory: Memory): Promise<boolean>;
}

const SETTING = 'kiem-bieu';

/** Letters of one part: each travels in a request of its own, and is short enough for an old machine to write in one go. */
const PART_LETTERS = 500_000;

/** While the pane is open, and no longer. */
export const inPane = (): Store => {
  let kept: Memory = {};
  return {
    read: () => Promise.resolve(kept),
    write: (_, memory) => {
      kept = memory;
      return Promise.resolve(true);
    },
  };
};

/** ExcelApi 1.4: one setting with the same XML text as the part would have; Excel on the web, which has limits, has parts. */
export const inSetting = (name: string = SETTING): Store => ({
  read: async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? {} : memoryFromXml(String(setting.value));
  },
  write: async (context, memory) => {
    const xml = memoryToXml(memory);
    if (xml === null) {
      await dropSetting(context, name);
      return true;
    }
    context.workbook.settings.add(name, xml);
    await context.sync();
    const held = context.workbook.settings.getItemOrNullObject(name);
    held.load('value');
    await context.sync();
    return !held.isNullObject && held.value === xml;
  },
});

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

async function dropSetting(context: Excel.RequestContext, name: string = SETTING): Promise<void> {
  const old = context.workbook.settings.getItemOrNullObject(name);
  await context.sync();
  if (old.isNullObject) return;
  old.delete();
  await context.sync();
}

/** Whether the workbook now holds a part that says this, and as many parts as there should be; a Mac was seen to lose them. */
async function stayed(context: Excel.RequestContext, id: string, xml: string, count: number): Promise<boolean> {
  const { customXmlParts } = context.workbook;
  const asked = [customXmlParts.getItemOrNullObject(id).getXml()];
  const counts = [customXmlParts.getByNamespace(MEMORY_NAMESPACE).getCount()];
  await context.sync();
  // Excel may write the same XML its own way.
  const said = (one: string): string => JSON.stringify(entriesOf(one));
  const there = asked.map(({ value }) => (typeof (value as unknown) === 'string' ? said(value) : null));
  return counts.every(({ value }) => value === count) && there.every((one) => one === said(xml));
}

/**
 * ExcelApi 1.5: the custom XML part that the file host writes too. A write that leaves a long value as it is sends none of
 * its pieces again.
 */
export function inXmlParts(): Store {
  const pieces: Pieces = new Map();
  const older = inSetting();
  return {
    read: async (context) => {
      const xmls = await inTurn(await parts(context), (part) => xmlOf(context, part, pieces));
      // A workbook put together from two may hold two parts that speak of the same.
      return xmls.length === 0 ? older.read(context) : memoryFromParts(xmls);
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
      const head = setHead(context, first, xml);
      for (const part of others) part.delete();
      there.forEach((part, at) => {
        const piece = held[at];
        if (piece === undefined || further.indexOf(piece) >= 0) return;
        part.delete();
        pieces.delete(part.id);
      });
      await dropSetting(context);
      return head === null || xml === undefined || stayed(context, head.id, xml, further.length + 1);
    },
  };
}

/** Sets, makes or removes the part that has all the keys. */
function setHead(
  context: Excel.RequestContext,
  first: Excel.CustomXmlPart | undefined,
  xml: string | undefined,
): Excel.CustomXmlPart | null {
  if (xml === undefined) {
    first?.delete();
    return null;
  }
  if (first) {
    first.setXml(xml);
    return first;
  }
  const added = context.workbook.customXmlParts.add(xml);
  added.load('id');
  return added;
}
