import type { Mark } from '../../core/edit';
import { parseA1, type Range } from '../../core/grid/range';
import { readMark } from '../../core/marks/look';
import { untracked, type Office } from './office';
import { quietly } from './pace';
import { askInParcels } from './payload';

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

// A path, its object and what is loaded of it: once for the number, once for the id, formula and ranges.
const ASK_ID = 4;
const ASK_MARK = 10;

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

function ruleOf({ custom }: Excel.ConditionalFormat): Excel.ConditionalFormatRule {
  custom.rule.load('formula');
  return custom.rule;
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

async function marksOf(
  context: Excel.RequestContext,
  office: Office,
  part: readonly Listed<string>[],
): Promise<HeldMark[]> {
  const formats = formatsOnce(context);
  const asked = part.map(({ sheet, key }) => {
    const format = formats(sheet).getItem(key);
    return { sheet, id: key, rule: ruleOf(format), address: askAddress(office, format) };
  });
  await context.sync();
  return asked.flatMap(({ sheet, id, rule, address }): HeldMark[] => {
    const mark = readMark(rule.formula);
    return mark || rule.formula === '' ? [{ sheet, id, mark, areas: areasOf(sheet, address()) }] : [];
  });
}

/**
 * Every mark of ours on these sheets, in the order in which Excel tries them. However many there are, no request asks
 * for more of them than fit in an answer; where there are none, it is one request.
 */
export async function heldMarks(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
): Promise<HeldMark[]> {
  if (!office.supports('marks') || names.length === 0) return [];
  const { pace } = office;
  const listed = await askInParcels(quietly(pace), await places(context, names), ASK_ID, (part) => ids(context, part));
  return askInParcels(pace, listed, ASK_MARK, (part) => marksOf(context, office, part));
}
