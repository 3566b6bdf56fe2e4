import { looseKey, nameKey } from '../arithmetic/names';
import { derived } from '../facts/facts';
import { figureColumns } from '../facts/figure';
import { areData, areMany, writtenIn } from '../facts/repeated-names';
import { isToldIn } from '../facts/strip';
import { cellAt, type Range } from '../grid/range';
import { textAt } from '../grid/grid';
import { areNamesOfPeople } from '../table/person-name';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = {
  twice: { label: string; row: number };
  perhaps: { label: string; other: string; row: number };
  many: { label: string; row: number; count: number };
  copies: { label: string; row: number; count: number };
};

/** The same indicator twice in one scope (chỉ tiêu trùng). */
export default defineRule<Messages>({
  id: 'duplicate-indicator',
  severity: 'error',
  basis: null,
  appliesTo: (table) => named(table).size > 1,
  check: (table) => duplicates(table),
  text: {
    vi: {
      title: 'Chỉ tiêu ghi hai lần',
      why: 'Hai dòng cùng tên trong một mục làm số liệu bị tính hai lần khi tổng hợp.',
      todo: 'Gộp hoặc xóa một dòng; nếu là hai chỉ tiêu khác nhau thì ghi rõ tên.',
      messages: {
        twice: (d) => `«${d.label}» đã có ở dòng ${String(d.row)}.`,
        perhaps: (d) => `«${d.label}» có thể trùng với «${d.other}» ở dòng ${String(d.row)}.`,
        many: (d, f) =>
          `${f.number(d.count)} dòng ghi lại tên đã có ở trên, chẳng hạn «${d.label}» đã có ở dòng ${String(d.row)}.`,
        copies: (d, f) =>
          `${f.number(d.count)} dòng giống hệt một dòng ở trên, chẳng hạn «${d.label}» giống dòng ${String(d.row)}.`,
      },
    },
    en: {
      title: 'An indicator is listed twice',
      why: 'Two rows of one name in one group count twice when they are added up.',
      todo: 'Merge the rows or delete one; if they are two indicators, give them different names.',
      messages: {
        twice: (d) => `“${d.label}” is already in row ${String(d.row)}.`,
        perhaps: (d) => `“${d.label}” may be the same as “${d.other}” in row ${String(d.row)}.`,
        many: (d, f) =>
          `${counted(f.number(d.count), 'row repeats a name above', 'rows repeat names above')}, such as “${d.label}”, which is already in row ${String(d.row)}.`,
        copies: (d, f) =>
          `${counted(f.number(d.count), 'row is', 'rows are')} the same as a row above to the last cell, such as “${d.label}”, which is the same as row ${String(d.row)}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu                  | Đơn vị tính | Chỉ tiêu giao
    1   | Tổ truyền thông cộng đồng | Tổ          | 75
    2   | Địa chỉ tin cậy           | Địa chỉ     | 9
    3   | «tổ truyền thông cộng đồng» | Tổ        | 75
  `,
});

/** Rows that name an indicator, with the key of its name. */
const named = derived((facts): ReadonlyMap<Row, string> => {
  const found = new Map<Row, string>();
  for (const row of facts.rows) {
    if ((row.role !== 'item' && row.role !== 'group') || row.area !== null) continue;
    const key = looseKey(row.label);
    if (key.length > 2) found.set(row, key);
  }
  return found;
});

/** Places, years and codes beside the label may tell two rows of one name apart. */
function besides(table: Table, row: Row): string {
  return table.columns
    .filter((c) => c.role === 'other' || c.role === 'code' || c.role === 'note')
    .map((c) => fold(textAt(table.grid, row.at, c.at)))
    .filter((text) => /[a-z]/.test(text))
    .join('|');
}

const unitOf = (row: Row): string => fold(row.unit?.text ?? '');

/** Words that name a part of whatever stands above, and so come back in every group. */
const GENERIC =
  /^(nu|nam|khac|trong do.*|dan toc( thieu so)?|ho ngheo|trung uong|dia phuong|ngan sach.*|von.*|nguon.*|chi (khac|khoan.*)|nam 20\d\d)$/;

/** Rows without a figure are captions: what stands below each is a scope of its own. */
function captions(table: Table): ReadonlyMap<Row, number> {
  const found = new Map<Row, number>();
  let count = 0;
  const columns = figureColumns(table);
  for (const row of table.rows) {
    // "Trong đó:" opens no scope: its lines belong to the row above it.
    if (row.role === 'note') continue;
    if (row.role === 'total' || !isToldIn(table, row, columns)) count++;
    else found.set(row, count);
  }
  return found;
}

interface Candidate {
  readonly draft: Draft<Messages>;
  readonly row: Row;
  readonly other: Row;
}

/** The rows of a block that comes back in the same order belong to another section of the table. */
const isBlock = (found: readonly Candidate[]): boolean =>
  found.length >= 3 && found.every(({ other }, i) => i === 0 || other.at > (found[i - 1]?.other.at ?? 0));

const labelAt = (table: Table): number => table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;

/** The label column lists people: two may bear one name. */
function isOfPeople(table: Table): boolean {
  const header = table.columns.find((c) => c.role === 'label')?.path.join(' ') ?? '';
  return areNamesOfPeople(
    fold(header),
    [...named(table).keys()].map((row) => row.label),
  );
}

function duplicates(table: Table): readonly Draft<Messages>[] {
  const found = candidates(table);
  if (found.length === 0 || isBlock(found)) return [];
  const repeats = { names: named(table).size, repeated: found.length };
  if (areData(repeats) || isOfPeople(table)) return copies(table);
  return areMany(repeats) ? summed(table, 'many', found) : found.map(({ draft }) => draft);
}

/** Names that stand twice, all said in one sentence. */
function summed(
  table: Table,
  message: 'many' | 'copies',
  found: readonly Pick<Candidate, 'row' | 'other'>[],
): Draft<Messages>[] {
  const [first] = found;
  if (!first) return [];
  const cellOf = (row: Row): Range => cellAt(table.grid.sheet, row.at, labelAt(table));
  return [
    {
      message,
      severity: 'review',
      at: cellOf(first.row),
      related: [cellOf(first.other), ...found.slice(1, MOST_RELATED).map(({ row }) => cellOf(row))],
      data: { label: first.row.label, row: first.other.at + 1, count: found.length },
    },
  ];
}

/** As many cells are named beside a finding as a person would look through. */
const MOST_RELATED = 50;

/** Where names come back, only a row that is another to the last cell may be one too many. */
function copies(table: Table): Draft<Messages>[] {
  const before = new Map<string, Row>();
  const columns = figureColumns(table);
  const found: { row: Row; other: Row }[] = [];
  for (const row of named(table).keys()) {
    if (!isToldIn(table, row, columns)) continue;
    const text = writtenIn(table, row);
    const other = before.get(text);
    if (other) found.push({ row, other });
    else before.set(text, row);
  }
  return summed(table, 'copies', found);
}

function candidates(table: Table): Candidate[] {
  const scope = captions(table);
  const label = labelAt(table);
  const before = new Map<string, Row>();
  const numbered = table.rows.filter((row) => row.ordinal !== null).length * 2 > table.rows.length;
  return [...named(table)]
    .filter(([row]) => scope.has(row))
    .flatMap(([row, name]): Candidate[] => {
      const key = `${String(row.parent)}|${String(scope.get(row))}|${name}`;
      const other = before.get(key);
      if (!other) before.set(key, row);
      if (!other || GENERIC.test(name)) return [];
      const at = cellAt(table.grid.sheet, row.at, label);
      const related = [cellAt(table.grid.sheet, other.at, label)];
      const sure =
        (numbered || row.unit !== null) &&
        nameKey(row.label) === nameKey(other.label) &&
        unitOf(row) === unitOf(other) &&
        besides(table, row) === besides(table, other);
      const data = { label: row.label, row: other.at + 1 };
      const draft: Draft<Messages> = sure
        ? { message: 'twice', at, related, data }
        : { message: 'perhaps', severity: 'review', at, related, data: { ...data, other: other.label } };
      return [{ draft, row, other }];
    });
}
