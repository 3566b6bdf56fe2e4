import type { Mark } from '../../core/edit';
import { parseA1, type Range } from '../../core/grid/range';
import { readMark } from '../../core/marks/look';
import type { Office } from './office';

/** One of our conditional formats as Excel holds it (dấu đang có). */
export interface HeldMark {
  readonly areas: readonly Range[];
  readonly mark: Mark;
  readonly format: Excel.ConditionalFormat;
}

interface Listed {
  readonly name: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** The cells of an address as Excel gives it, with sheet names and several areas. */
export const areasOf = (sheet: string, told: string): Range[] =>
  told.split(',').flatMap((part) => parseA1(sheet, part.slice(part.lastIndexOf('!') + 1)) ?? []);

function askFormat(office: Office, { name }: Listed, format: Excel.ConditionalFormat): () => HeldMark[] {
  const rule = format.custom.rule;
  rule.load('formula');
  const many = office.supports('1.9') ? format.getRanges() : null;
  const one = many ? null : format.getRangeOrNullObject();
  many?.load('address');
  one?.load('address');
  return () => {
    const mark = readMark(rule.formula);
    const told = many ? many.address : one?.isNullObject ? '' : (one?.address ?? '');
    return mark ? [{ areas: areasOf(name, told), mark, format }] : [];
  };
}

/** Every mark of ours on these sheets, in the order in which Excel tries them. Two requests. */
export async function heldMarks(
  context: Excel.RequestContext,
  office: Office,
  names: readonly string[],
): Promise<HeldMark[]> {
  if (!office.supports('1.6')) return [];
  const listed = names.map((name): Listed => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load('items/id,items/type,items/priority');
    return { name, formats };
  });
  await context.sync();
  const asked = listed.flatMap((one) =>
    one.formats.items.filter((format) => format.type === 'Custom').map((format) => askFormat(office, one, format)),
  );
  await context.sync();
  return asked.flatMap((answer) => answer());
}
