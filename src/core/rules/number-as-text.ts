import { capitalOf } from '../arithmetic/capital';
import { fits } from '../arithmetic/equation';
import { equationsAt, equationsOf } from '../arithmetic/equations-of';
import { joined } from '../arithmetic/told';
import { keysOf } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import { covers, liveCells } from '../facts/live-cells';
import { isReferenced } from '../facts/referenced';
import { CELL, figuresWhere, stripIn } from '../facts/strip';
import { referencesOf } from '../formula/references';
import { resultsOf } from '../arithmetic/results';
import { cell } from '../grid/grid';
import { absolute, address, letters, type Range } from '../grid/range';
import { passedOver, type PassedOver } from '../relations/between-sheets/passed-over';
import type { Column, Table } from '../table/table';
import { counted } from '../text/counted';
import type { Format } from '../text/locale';
import { defineRule, type Draft } from './rule';

type Messages = {
  column: { column: string; cells: number; text: string; value: number; percent: boolean };
  text: { text: string; value: number; percent: boolean };
  elsewhere: { text: string; value: number; place: string };
};

const shownAs = ({ value, percent }: { value: number; percent: boolean }, f: Format): string =>
  percent ? f.percent(value) : f.number(value);

/** A figure stored as text, which sums and rates skip (số lưu dạng văn bản). */
export default defineRule<Messages>({
  id: 'number-as-text',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => texts(table).length > 0,
  check: (table) => {
    const byColumn = new Map<Column, Figure[]>();
    for (const figure of texts(table).filter(countedIn(table))) {
      const known = byColumn.get(figure.column);
      if (known) known.push(figure);
      else byColumn.set(figure.column, [figure]);
    }
    return [...byColumn.values()].flatMap((all) =>
      all.length < MANY ? all.map((f) => draft(table, f)) : [ofColumn(table, all)],
    );
  },
  across: (tables) => passedOver(tables).flatMap(elsewhere),
  text: {
    vi: {
      title: 'Số lưu dạng văn bản',
      why: 'Hàm SUM và công thức tỷ lệ bỏ qua ô văn bản, nên tổng bị thiếu mà Excel không báo lỗi.',
      todo: 'Chuyển ô thành số (bỏ dấu nháy, khoảng trắng, dấu phân cách gõ tay).',
      messages: {
        column: (d, f) =>
          `Cột ${d.column} có ${f.number(d.cells)} ô số lưu dạng văn bản, chẳng hạn «${d.text}» phải là số ${shownAs(d, f)}.`,
        text: (d, f) => `«${d.text}» lưu dạng văn bản, phải là số ${shownAs(d, f)}.`,
        elsewhere: (d, f) =>
          `«${d.text}» lưu dạng văn bản, phải là số ${f.number(d.value)}; ô ${d.place} lấy số ở ô này nên tổng bị thiếu.`,
      },
    },
    en: {
      title: 'A figure is stored as text',
      why: 'SUM and rate formulas skip text, so the total is short and Excel shows no error.',
      todo: 'Turn the cell into a number (remove the apostrophe, spaces and typed separators).',
      messages: {
        column: (d, f) =>
          `Column ${d.column} has ${counted(f.number(d.cells), 'figure')} stored as text, such as “${d.text}”, which should be the number ${shownAs(d, f)}.`,
        text: (d, f) => `“${d.text}” is stored as text; it should be the number ${shownAs(d, f)}.`,
        elsewhere: (d, f) =>
          `“${d.text}” is stored as text; it should be the number ${f.number(d.value)}. Cell ${d.place} takes it, so the total there is short.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ  | Số cuộc
    1   | Huyện Ba Bể    | 10     | 4
    2   | Huyện Ngân Sơn | «'20»  | 6
    3   | Huyện Na Rì    | 15     | 5
        | Tổng cộng      | 45     | 15
  `,
});

const isText = ({ amount, column }: Figure): boolean =>
  amount.kind === 'number' && amount.stored === 'text' && column.role !== 'rate';

/** A quantity with its unit ("01 cuộc") is a way of writing; only a live sum that passes it over makes it a fault. */
const isSummed = (table: Table, { amount, at }: Figure): boolean =>
  amount.kind === 'number' && (amount.unit === null || addedOn(table)(at));

const texts = derived((facts): readonly Figure[] =>
  figuresWhere(facts, (bits) => (bits & CELL.text) !== 0).filter(
    (f) => isText(f) && isSummed(facts, f) && !codes(facts).has(f.column),
  ),
);

/** Columns before the labels in which every figure is text: codes and numbering ("1", "1.1"), whatever they are called. */
const codes = derived((facts): ReadonlySet<Column> => {
  const label = facts.columns.find(({ role }) => role === 'label')?.at ?? 0;
  return new Set(
    facts.columns.filter((column) => {
      if (column.at >= label) return false;
      const { bits } = stripIn(facts, column);
      return bits.every((own) => (own & CELL.number) === 0 || (own & CELL.text) !== 0);
    }),
  );
});

/** Whether a live sum of the table counts a cell. */
const addedOn = derived((facts): ((at: Range) => boolean) => {
  const columns = new Map<number, Range[]>();
  for (const { added } of liveCells(facts))
    for (const range of added ?? [])
      for (let column = range.left; column <= Math.min(range.right, range.left + 500); column++) {
        const known = columns.get(column);
        if (known) known.push(range);
        else columns.set(column, [range]);
      }
  return (at) => covers(columns.get(at.left) ?? [], at);
});

/** Figures of which rates are made, whether or not the table prints them. */
const RATED = ['target', 'actual', 'plan', 'carry-over', 'assigned', 'disbursed', 'estimate', 'advance'];

const operands = derived((facts): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (const made of equationsOf(facts)) {
    const [result, ...terms] = keysOf(made);
    if (made.kind !== 'rate' && result !== undefined) keys.add(result);
    for (const term of terms) keys.add(term);
  }
  return keys;
});

/** Whether a cell is an operand of stated arithmetic, or of a formula on the sheet. */
function countedIn(table: Table): (figure: Figure) => boolean {
  const rated = resultsOf(table).length > 0 || capitalOf(table).length > 0;
  return (f) => operands(table).has(f.key) || (rated && RATED.includes(f.column.role)) || isReferenced(table, f.at);
}

/** Whether the table's own arithmetic holds with a text as it is read, and not with its other reading (phép tính xác nhận). */
const isBorneOut = (table: Table, figure: Figure, otherwise: number): boolean =>
  equationsAt(table)(figure.key).some((made) => {
    const valueOf = (f: Figure): number => (f.key === figure.key ? otherwise : (f.value ?? 0));
    return made.state === 'holds' && !fits(made, made.terms.map(valueOf), valueOf(made.result));
  });

const shownIn = ({ grid }: Table, { at }: Figure): string => String(cell(grid, at.top, at.left).value).trim();

function draft(table: Table, figure: Figure): Draft<Messages> {
  const { at, amount } = figure;
  if (amount.kind !== 'number') throw new Error('only numbers are stored as text');
  const { value, percent, otherwise } = amount;
  const after = percent
    ? { value: Number((value / 100).toPrecision(15)), numberFormat: '0.0%' }
    : { value, numberFormat: 'General' };
  return {
    message: 'text',
    at,
    data: { text: shownIn(table, figure), value, percent },
    condition: `ISTEXT(${absolute(at)})`,
    // A formula that gives text is put right where the text was typed.
    fix:
      (otherwise === null || isBorneOut(table, figure, otherwise)) && figure.live === null
        ? [{ kind: 'content', at, after }]
        : [],
    follows: [at, ...(figure.live ? referencesOf(figure.live.formula, at.sheet) : [])],
  };
}

/** So many texts in one column came there in one way, and are put right in one go. */
const MANY = 5;

/** A whole column of texts, told once with one fix (cả cột lưu dạng văn bản). */
function ofColumn(table: Table, figures: readonly Figure[]): Draft<Messages> {
  const all = figures.map((figure) => draft(table, figure));
  const [first] = all;
  const [figure] = figures;
  if (first?.message !== 'text' || !figure) throw new Error('a column of texts has a first one');
  const cells = figures.map(({ at }) => at);
  return {
    message: 'column',
    at: first.at,
    data: { ...first.data, column: letters(figure.column.at), cells: cells.length },
    related: joined(cells),
    ...(first.condition ? { condition: first.condition } : {}),
    fix: all.flatMap(({ fix }) => fix ?? []),
    follows: all.flatMap(({ follows }) => follows ?? []),
    cells,
  };
}

/** A text that a formula on another sheet takes, and that cell, which is text for no other reason. */
function elsewhere({ table, text, takers }: PassedOver): Draft<Messages>[] {
  const [first] = takers;
  const { amount } = text;
  if (!first || amount.kind !== 'number') return [];
  const own = draft(table, text);
  const data = { text: shownIn(table, text), value: amount.value };
  return [
    {
      ...own,
      message: 'elsewhere',
      data: { ...data, place: address(first.at, text.at.sheet) },
      related: takers.map(({ at }) => at),
    },
    ...takers
      .filter(({ linked }) => linked)
      .map(({ at }): Draft<Messages> => ({
        message: 'elsewhere',
        at,
        data: { ...data, place: address(at, at.sheet) },
        related: [text.at],
        follows: [text.at],
      })),
  ];
}
