import type { Mark } from '../../core/edit';
import { a1, parseA1, type Range } from '../../core/grid/range';
import type { Unread } from '../../core/host';
import { readMark } from '../../core/marks/look';
import { untracked, type Office } from './office';
import { quietly } from './pace';
import { askInParcels } from './payload';
import { askTolerantly } from './tolerant';

/** One of our conditional formats as Excel holds it (dấu đang có). */
export interface HeldMark {
  readonly sheet: string;
  readonly id: string;
  readonly areas: readonly Range[];
  /** Null for one that broke off before it got its formula, which comes last; no person can make such a one. */
  readonly mark: Mark | null;
}

/** A conditional format of a sheet, ours or not, by its place among them or its id. */
interface Listed<T> {
  readonly sheet: string;
  readonly key: T;
}

// A path, its object and what is loaded of it: once for the number, once for the id and the ranges, once for the formula.
const ASK_NUMBER = 3;
const ASK_ID = 4;
const ASK_RANGES = 6;
const ASK_RULE = 8;

/** The cells of an address as Excel gives it, with sheet names and several areas. */
export const areasOf = (sheet: string, told: string): Range[] =>
  told.split(',').flatMap((part) => parseA1(sheet, part.slice(part.lastIndexOf('!') + 1)) ?? []);

/** All conditional formats of a sheet. */
const formatsOf = (context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection =>
  untracked(context.workbook.worksheets.getItem(sheet).getRange()).conditionalFormats;

/** The formats of the sheets of one request, each sheet spoken of once. */
export function formatsOnce(context: Excel.RequestContext): (sheet: string) => Excel.ConditionalFormatCollection {
  const known = new Map<string, Excel.ConditionalFormatCollection>();
  return (sheet) => {
    const formats = known.get(sheet) ?? formatsOf(context, sheet);
    known.set(sheet, formats);
    return formats;
  };
}

/** A conditional format with a formula, and where it stands. */
interface Standing extends Listed<string> {
  readonly areas: readonly Range[];
}

async function places(context: Excel.RequestContext, names: readonly string[]): Promise<Listed<number>[]> {
  const counts = names.map((sheet) => formatsOf(context, sheet).getCount());
  await context.sync();
  return names.flatMap((sheet, index) =>
    Array.from({ length: counts[index]?.value ?? 0 }, (_, key): Listed<number> => ({ sheet, key })),
  );
}

async function ids(context: Excel.RequestContext, part: readonly Listed<number>[]): Promise<Listed<string>[]> {
  const formats = formatsOnce(context);
  const asked = part.map(({ sheet, key }) => {
    const format = formats(sheet).getItemAt(key);
    format.load('id,type');
    return { sheet, format };
  });
  await context.sync();
  return asked
    .filter(({ format }) => format.type === 'Custom')
    .map(({ sheet, format }): Listed<string> => ({ sheet, key: format.id }));
}

function askAddress(office: Office, format: Excel.ConditionalFormat): () => string {
  if (office.supports('marks-in-areas')) {
    const ranges = untracked(format.getRanges());
    ranges.load('address');
    return () => ranges.address;
  }
  const range = untracked(format.getRangeOrNullObject());
  range.load('address');
  return () => (range.isNullObject ? '' : range.address);
}

async function areas(
  context: Excel.RequestContext,
  office: Office,
  part: readonly Listed<string>[],
): Promise<Standing[]> {
  const formats = formatsOnce(context);
  const asked = part.map(({ sheet, key }) => ({
    sheet,
    key,
    address: askAddress(office, formats(sheet).getItem(key)),
  }));
  await context.sync();
  return asked.map(({ sheet, key, address }) => ({ sheet, key, areas: areasOf(sheet, address()) }));
}

/** A format through the first cells that it stands on: through others, its relative references are told as seen from there. */
function inItsPlace(context: Excel.RequestContext, { sheet, key, areas: [first] }: Standing): Excel.ConditionalFormat {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return untracked(first ? worksheet.getRange(a1(first)) : worksheet.getRange()).conditionalFormats.getItem(key);
}

async function marksOf(context: Excel.RequestContext, part: readonly Standing[]): Promise<HeldMark[]> {
  const asked = part.map((standing) => {
    const { rule } = inItsPlace(context, standing).custom;
    rule.load('formula');
    return { ...standing, rule };
  });
  await context.sync();
  return asked.flatMap(({ sheet, key, rule, areas: standsOn }): HeldMark[] => {
    const mark = readMark(rule.formula);
    return mark || rule.formula === '' ? [{ sheet, id: key, mark, areas: standsOn }] : [];
  });
}

/** Told of each conditional format, or each sheet of them, that Excel does not let us read. */
export type Unreadable = (one: Unread) => void;

const told =
  (unreadable: Unreadable, whole = false) =>
  (one: string | Listed<unknown>): void =>
    unreadable({ what: 'formats', sheet: typeof one === 'string' ? one : one.sheet, count: whole ? null : 1 });

/**
 * Every mark of ours on these sheets, in the order in which Excel tries them. However many there are, no request asks
 * for more of them than fit in an answer; where there are none, it is one request. Formats that Excel itself cannot tell
 * of, which it has of people, are passed over and counted.
 */
export async function heldMarks(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
  unreadable: Unreadable = () => undefined,
): Promise<HeldMark[]> {
  if (!office.supports('marks') || names.length === 0) return [];
  const { pace } = office;
  const each = told(unreadable);
  const quiet = quietly(pace);
  const counted = await askInParcels(quiet, names, ASK_NUMBER, (part) =>
    askTolerantly(part, (some) => places(context, some), told(unreadable, true)),
  );
  const listed = await askInParcels(quiet, counted, ASK_ID, (part) =>
    askTolerantly(part, (some) => ids(context, some), each),
  );
  const standing = await askInParcels(quiet, listed, ASK_RANGES, (part) =>
    askTolerantly(part, (some) => areas(context, office, some), each),
  );
  return askInParcels(pace, standing, ASK_RULE, (part) => askTolerantly(part, (some) => marksOf(context, some), each));
}
