import { divisionOf } from '../arithmetic/equations-of';
import { termValues } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { figureColumns, type Figure } from '../facts/figure';
import { CELL, figuresWhere, numbersIn } from '../facts/strip';
import type { Column, Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { hundredfold: { shown: number; meant: number }; bare: { shown: number; meant: number } };

/** 22.2 under a % format (2220%), or 0.222 in a column of per-cents (nhầm thang phần trăm). */
export default defineRule<Messages>({
  id: 'percent-scale',
  severity: 'error',
  basis: null,
  appliesTo: (table) =>
    table.columns.some((c) => c.role === 'rate') ||
    figuresWhere(table, (bits) => (bits & CELL.percent) !== 0).length > 0,
  check: (table) => candidates(table).flatMap((figure) => slip(table, figure)),
  text: {
    vi: {
      title: 'Tỷ lệ lệch 100 lần',
      why: 'Ô định dạng % phải lưu 0,222 để hiện 22,2%; ô định dạng số trong cột phần trăm thì ghi 22,2.',
      todo: 'Nhập lại theo cùng cách ghi với các ô khác trong cột.',
      messages: {
        hundredfold: (d, f) => `Ô này hiện ${f.percent(d.shown)}; đúng ra phải là ${f.percent(d.meant)}.`,
        bare: (d, f) => `Ô này ghi ${f.number(d.shown)} trong cột phần trăm; đúng ra phải là ${f.percent(d.meant)}.`,
      },
    },
    en: {
      title: 'A rate is off by a factor of 100',
      why: 'A cell formatted as % stores 0.222 for 22.2%; an unformatted cell in a column of percentages stores 22.2.',
      todo: 'Enter it the way the other cells of the column are entered.',
      messages: {
        hundredfold: (d, f) => `The cell shows ${f.percent(d.shown)}; it should be ${f.percent(d.meant)}.`,
        bare: (d, f) =>
          `The cell holds ${f.number(d.shown)} in a column of percentages; it should be ${f.percent(d.meant)}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu         | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%)
    1   | Tổ truyền thông  | 75            | 60                | 80
    2   | Tổ sinh kế       | 9             | 2                 | «22.2 @0.0%»
    3   | Địa chỉ tin cậy  | 9             | 9                 | 100
  `,
});

/** Figures under a % format, and in columns of per-cents those that look like shares. */
const candidates = (table: Table): Figure[] => {
  const inPercents = new Set(
    figureColumns(table).filter((c) => c.role === 'rate' && (scaleIn(table, c)?.percents ?? 0) > 0),
  );
  const shares = figuresWhere(
    table,
    (bits, value) => (bits & CELL.number) !== 0 && (bits & CELL.percent) === 0 && Math.abs(value) <= 1.5,
    [...inPercents],
  );
  return figuresWhere(table, (bits) => (bits & CELL.percent) !== 0)
    .concat(shares)
    .sort((a, b) => a.row.at - b.row.at || a.column.at - b.column.at);
};

/** What the table's own division gives for the cell, in per cent. */
function expectedAt(table: Table, figure: Figure): number | null {
  const made = divisionOf(table, figure);
  const [top, under] = made ? termValues(made) : [];
  return top !== undefined && under ? (top / under) * 100 : null;
}

const near = (a: number, b: number, slack = 0.5): boolean => Math.abs(a - b) <= Math.max(slack, Math.abs(b) * 0.01);

/** A figure put back to its scale is as exact as it was typed: 1 % is not «0 %» for a division that gives 0,3 %. */
const nearAt = (meant: number, exact: number, half: number): boolean => near(meant, exact, Math.min(0.5, half));

function slip(table: Table, figure: Figure): Draft<Messages>[] {
  const { amount, at } = figure;
  if (amount.kind !== 'number' || amount.stored === 'text' || !amount.value) return [];
  const half = amount.halfUnit || 0.5;
  const meant = amount.percent
    ? underFormat(table, figure, { shown: amount.value, half: half / 100 })
    : amongPercents(table, figure, { shown: amount.value, half: half * 100 });
  if (meant === null) return [];
  const after = { value: Number((amount.percent ? meant / 100 : meant).toPrecision(12)) };
  const fix = amount.stored === 'formula' ? [] : [{ kind: 'content' as const, at, after }];
  const message = amount.percent ? ('hundredfold' as const) : ('bare' as const);
  return [{ message, at, data: { shown: amount.value, meant }, expected: meant, actual: amount.value, fix }];
}

/** What a cell shows, and half of its last digit once it is put back to the other scale. */
interface Typed {
  readonly shown: number;
  readonly half: number;
}

/** 22.2 under a % format shows 2220%; without a division to prove it, only what no rate can be. */
function underFormat(table: Table, figure: Figure, { shown, half }: Typed): number | null {
  const exact = expectedAt(table, figure);
  const proven = exact !== null && nearAt(shown / 100, exact, half) && !near(shown, exact);
  const absurd = exact === null && shown >= 1000 && shown <= 10000 && !isAmongHundreds(table, figure);
  return proven || absurd ? shown / 100 : null;
}

/** What the figures of a column say of its scale. */
interface Scale {
  readonly figures: number;
  /** Above 1,5, so in per cent. */
  readonly percents: number;
  /** 500 and more: no rate at all. */
  readonly hundreds: number;
}

const scales = derived((facts): ReadonlyMap<Column, Scale> => {
  const found = new Map<Column, Scale>();
  for (const column of figureColumns(facts)) {
    const values = numbersIn(facts, column);
    const count = (holds: (value: number) => boolean): number => values.filter(holds).length;
    found.set(column, { figures: values.length, percents: count((v) => v > 1.5), hundreds: count((v) => !(v < 500)) });
  }
  return found;
});

const scaleIn = (table: Table, column: Column): Scale | undefined => scales(table).get(column);

/** The scale of the cells beside one of a known value. */
function besides(table: Table, { column }: Figure, own: number): Scale {
  const { figures, percents, hundreds } = scaleIn(table, column) ?? { figures: 1, percents: 0, hundreds: 0 };
  return {
    figures: figures - 1,
    percents: percents - Number(own > 1.5),
    hundreds: hundreds - Number(!(own < 500)),
  };
}

const isAmongHundreds = (table: Table, figure: Figure): boolean =>
  besides(table, figure, figure.value ?? 0).hundreds > 0;

/** 0.222 where the other cells hold 22.2. */
function amongPercents(table: Table, figure: Figure, { shown, half }: Typed): number | null {
  const { figures, percents } = besides(table, figure, shown);
  const inPercents = figures >= 2 && percents * 2 > figures;
  if (figure.column.role !== 'rate' || !inPercents || Math.abs(shown) > 1.5) return null;
  const exact = expectedAt(table, figure);
  return exact !== null && nearAt(shown * 100, exact, half) && !near(shown, exact) && Math.abs(shown) < Math.abs(exact)
    ? shown * 100
    : null;
}
