import type { Content, Edit, Mark } from '../edit';
import { a1, parseA1, type Range } from '../grid/range';
import type { SheetDraft } from '../sheet-draft';
import { print } from './fingerprint';

/**
 * An applied edit in few letters, as the workbook keeps it (lệnh ghi rút gọn). Marks that replaced nothing share one
 * entry per sheet; of a sheet only prints of its rows are kept, to see whether someone wrote in it since.
 */
export type Packed =
  | readonly ['c', sheet: string, cell: string, before: Content, after: Content]
  | readonly ['m', sheet: string, areas: string, before: readonly Mark[]]
  | readonly ['n', sheet: string, cell: string, before: string | null]
  | readonly ['s', name: string, before: SheetDraft | null, rows: readonly string[]]
  | readonly ['y', key: string, before: string | null, after: string];

type Mutable = [kind: 'm', sheet: string, areas: string, before: readonly Mark[]];

/** The print of a row of our own sheet, without formulas, whose results change by themselves. */
export function rowPrint(
  cells: readonly ({ readonly value?: unknown; readonly formula?: string } | null | undefined)[],
): string {
  const texts = cells.map((cell) => {
    if (!cell || cell.formula !== undefined) return '';
    return cell.value === null || cell.value === undefined ? '' : String(cell.value);
  });
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts.length > 0 ? print(texts.join('\t')) : '';
}

/** What a key of the memory held, told apart from another text. */
export const memoryPrint = (text: string | null): string => (text === null ? '' : print(text));

function packOne(edit: Exclude<Edit, { kind: 'mark' }>): Packed {
  switch (edit.kind) {
    case 'content':
      return ['c', edit.at.sheet, a1(edit.at), edit.before ?? { value: null }, edit.after];
    case 'note':
      return ['n', edit.at.sheet, a1(edit.at), edit.before ?? null];
    case 'sheet':
      return ['s', edit.name, edit.before ?? null, (edit.after?.rows ?? []).map(rowPrint)];
    case 'memory':
      return ['y', edit.key, edit.before ?? null, memoryPrint(edit.after)];
  }
}

/** Applied edits, packed. */
export function pack(applied: readonly Edit[]): Packed[] {
  const packed: (Packed | Mutable)[] = [];
  for (const edit of applied) {
    if (edit.kind !== 'mark') {
      packed.push(packOne(edit));
      continue;
    }
    const last = packed[packed.length - 1];
    const before = edit.before ?? [];
    if (last?.[0] === 'm' && last[1] === edit.at.sheet && JSON.stringify(last[3]) === JSON.stringify(before))
      (last as Mutable)[2] += ` ${a1(edit.at)}`;
    else packed.push(['m', edit.at.sheet, a1(edit.at), before]);
  }
  return packed;
}

const at = (sheet: string, cell: string): Range[] => {
  const range = parseA1(sheet, cell);
  return range ? [range] : [];
};

function unpackOne(item: Packed): Edit[] {
  switch (item[0]) {
    case 'c':
      return at(item[1], item[2]).map((range) => ({ kind: 'content', at: range, after: item[3], before: item[4] }));
    case 'm':
      return item[2]
        .split(' ')
        .flatMap((area) => at(item[1], area).map((r): Edit => ({ kind: 'mark', at: r, after: item[3] })));
    case 'n':
      return at(item[1], item[2]).map((range) => ({ kind: 'note', at: range, after: item[3] }));
    case 's':
      return [{ kind: 'sheet', name: item[1], after: item[2] }];
    case 'y':
      return [{ kind: 'memory', key: item[1], after: item[2] }];
  }
}

/** The edits that bring back what was there, in the order in which they were packed. */
export const unpack = (packed: readonly Packed[]): Edit[] => packed.flatMap(unpackOne);
