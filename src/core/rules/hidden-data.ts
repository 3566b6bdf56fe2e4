import { derived } from '../facts/facts';
import { equationsOf, settledCells } from '../arithmetic/equations-of';
import { fits, type Equation } from '../arithmetic/equation';
import { figuresOf, type Figure } from '../facts/figure';
import { CELL, figuresWhere } from '../facts/strip';
import { cell } from '../grid/grid';
import { cellAt } from '../grid/range';
import { numberFormat } from '../table/number-format';
import type { Table } from '../table/table';
import { counted } from '../text/counted';
import type { Format } from '../text/locale';
import { defineRule, type Draft } from './rule';

type Messages = {
  hidden: { rows: number; columns: number };
  counted: { total: number; hidden: number };
  skipped: { total: number; hidden: number };
  unseen: { value: number; count: number };
};

/** Hidden rows or columns whose figures enter a total (dòng, cột ẩn). */
export default defineRule<Messages>({
  id: 'hidden-data',
  severity: 'review',
  basis: null,
  appliesTo: (table) => hiddenFigures(table).length > 0 || unseenFigures(table).length > 0,
  check: (table) => [...hidden(table), ...unseen(table)],
  text: {
    vi: {
      title: 'Có dòng hoặc cột ẩn chứa số liệu',
      why: 'Người đọc bản in không thấy các số này, nhưng các số này vẫn được tính.',
      todo: 'Bỏ ẩn (Unhide) các dòng, cột để kiểm tra; dòng, cột nào không dùng thì xóa.',
      messages: {
        hidden: (d, f) => `Biểu có ${hiddenVi(d, f)} chứa số liệu được tính vào tổng.`,
        counted: (d, f) => `Tổng ${f.number(d.total)} chỉ khớp khi tính cả ${f.number(d.hidden)} ở phần ẩn.`,
        skipped: (d, f) => `Tổng ${f.number(d.total)} chỉ khớp khi không tính ${f.number(d.hidden)} ở phần ẩn.`,
        unseen: (d, f) =>
          d.count === 1
            ? `Ô này có số ${f.number(d.value)} nhưng định dạng ô không cho hiện; số này vẫn được tính.`
            : `${f.number(d.count)} ô có số nhưng định dạng ô không cho hiện, ô đầu tiên ghi ${f.number(d.value)}; các số này vẫn được tính.`,
      },
    },
    en: {
      title: 'Hidden rows or columns hold figures',
      why: 'Whoever reads the printout does not see these figures, yet they count.',
      todo: 'Unhide the rows and columns and check them; delete those that are not used.',
      messages: {
        hidden: (d, f) => `The table has ${hiddenEn(d, f)} with figures that enter a total.`,
        counted: (d, f) =>
          `The total ${f.number(d.total)} agrees only with the hidden ${f.number(d.hidden)} counted in.`,
        skipped: (d, f) => `The total ${f.number(d.total)} agrees only without the hidden ${f.number(d.hidden)}.`,
        unseen: (d, f) =>
          d.count === 1
            ? `The cell holds ${f.number(d.value)}, which its format does not show; it counts all the same.`
            : `${f.number(d.count)} cells hold figures that their format does not show, the first being ${f.number(d.value)}; they count all the same.`,
      },
    },
  },
  example: `
    STT   | Đơn vị         | Số tổ               | Số cuộc
    1     | Huyện Ba Bể    | 10                  | 4
    2     | Huyện Ngân Sơn | 20                  | 6
    ~3    | Huyện Na Rì    | 15                  | 5
          | Tổng cộng      | «45»                | 15
  `,
});

interface Counts {
  readonly rows: number;
  readonly columns: number;
}

const hiddenVi = ({ rows, columns }: Counts, { list, number }: Format): string =>
  list([...(rows > 0 ? [`${number(rows)} dòng ẩn`] : []), ...(columns > 0 ? [`${number(columns)} cột ẩn`] : [])]);

const hiddenEn = ({ rows, columns }: Counts, { list, number }: Format): string =>
  list([
    ...(rows > 0 ? [counted(number(rows), 'hidden row')] : []),
    ...(columns > 0 ? [counted(number(columns), 'hidden column')] : []),
  ]);

const isHidden = ({ row, column }: Figure): boolean => row.hidden || column.hidden;

const hiddenFigures = derived((facts): readonly Figure[] =>
  facts.rows.some((row) => row.hidden) || facts.columns.some((column) => column.hidden)
    ? figuresOf(facts).filter((f) => isHidden(f) && Boolean(f.value))
    : [],
);

/** Figures that enter a sum, and that their number format (`;;;`) does not print. */
const unseenFigures = derived((facts): readonly Figure[] => {
  const isUnseen = (format: string | undefined): boolean => numberFormat(format).hidesAll;
  if (!facts.grid.cells.styles.some((look) => isUnseen(look.numberFormat))) return [];
  const settled = settledCells(facts);
  const counts = (f: Figure): boolean => settled.has(f.key) && !isHidden(f);
  return figuresWhere(facts, (bits, value) => (bits & CELL.number) !== 0 && value !== 0).filter(
    (f) => counts(f) && isUnseen(cell(facts.grid, f.at.top, f.at.left).numberFormat),
  );
});

function unseen(table: Table): Draft<Messages>[] {
  const [first, ...others] = unseenFigures(table);
  if (!first) return [];
  const data = { value: first.value ?? 0, count: others.length + 1 };
  return [{ message: 'unseen', at: first.at, data, related: others.slice(0, MOST_RELATED).map((f) => f.at) }];
}

const MOST_RELATED = 50;

function hidden(table: Table): Draft<Messages>[] {
  if (hiddenFigures(table).length === 0) return [];
  const odd = equationsOf(table).flatMap(visibleOnly);
  const [first, ...others] = [...odd.filter(isWarning), ...odd.filter((draft) => !isWarning(draft))];
  return first ? [{ ...first, related: [...(first.related ?? []), ...others.map((d) => d.at)] }] : once(table);
}

const isWarning = ({ severity }: Draft<Messages>): boolean => severity === 'warning';

/** A typed total may be that of the print or not; a live one shows in its formula that it counts what is hidden. */
function visibleOnly(made: Equation): Draft<Messages>[] {
  const hidden = made.terms.filter(isHidden).reduce((sum, f) => sum + (f.value ?? 0), 0);
  if (!made.sum || made.relation !== '=' || isHidden(made.result) || hidden === 0 || made.state === 'unknown')
    return [];
  const without = fits(
    made,
    made.terms.map((t) => (isHidden(t) ? 0 : (t.value ?? 0))),
    made.result.value ?? 0,
  );
  const message =
    made.state === 'holds' && !without ? 'counted' : made.state === 'broken' && without ? 'skipped' : null;
  if (!message) return [];
  return [
    {
      message,
      severity: message === 'counted' && made.result.live ? 'review' : 'warning',
      at: made.result.at,
      data: { total: made.result.value ?? 0, hidden },
      related: made.terms.filter(isHidden).map((f) => f.at),
    },
  ];
}

function once(table: Table): Draft<Messages>[] {
  const entering = new Set(equationsOf(table).flatMap((e) => [e.result, ...e.terms]));
  const found = hiddenFigures(table).filter((f) => entering.has(f));
  const rows = new Set(found.filter((f) => f.row.hidden).map((f) => f.row.at)).size;
  const columns = new Set(found.filter((f) => f.column.hidden).map((f) => f.column.at)).size;
  const at = cellAt(table.grid.sheet, table.header.top, table.range.left);
  return found.length > 0
    ? [{ message: 'hidden', at, data: { rows, columns }, related: found.slice(0, 20).map((f) => f.at) }]
    : [];
}
