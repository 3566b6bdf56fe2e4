import { equationsAt } from '../arithmetic/equations-of';
import { fits } from '../arithmetic/equation';
import { derived } from '../facts/facts';
import { figureColumns, figureRows, type Figure } from '../facts/figure';
import { bitsAt, CELL, figuresWhere } from '../facts/strip';
import { absolute } from '../grid/range';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { defineRule, type Draft } from './rule';

type Messages = {
  negative: { text: string; value: number };
  words: { text: string };
  marker: { text: string };
  manner: { text: string };
};

/** Words where a figure belongs (`?`, `đang rà soát`), told apart from ways of saying "none" or "not yet". */
export default defineRule<Messages>({
  id: 'unreadable-cell',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => unreadable(table).length > 0,
  check: (table) => {
    const columns = figureColumns(table).filter((c) => isOfFigures(table, c));
    const seen = new Set<number>();
    return unreadable(table)
      .filter((f) => columns.includes(f.column))
      .filter((f) => !seen.has(f.key) && Boolean(seen.add(f.key)))
      .map((figure) => provenNegative(table, figure) ?? draft(figure));
  },
  text: {
    vi: {
      title: 'Ô số liệu ghi chữ, không phải là số',
      why: 'Ô này không cộng được vào tổng, và không rõ là không có hay chưa có số liệu.',
      todo: 'Ghi số; nếu không có thì ghi 0 hoặc «-», nếu chưa có thì ghi «chưa có số liệu».',
      messages: {
        negative: (d, f) =>
          `«${d.text}» lưu dạng văn bản; theo các phép tính của biểu thì phải là số ${f.number(d.value)}.`,
        words: (d) => `Ô số liệu ghi «${d.text}».`,
        marker: (d) => `Ô này chỉ có dấu chú thích «${d.text}»; số liệu có thể nằm ở ô bên cạnh.`,
        manner: (d) => `Ô số liệu ghi «${d.text}» nên không được tính vào tổng.`,
      },
    },
    en: {
      title: 'Words where a figure is expected',
      why: 'The cell cannot be added up, and does not say whether there is none or none yet.',
      todo: 'Enter a figure; 0 or “-” if there is none, “chưa có số liệu” (no figures yet) if it is not known.',
      messages: {
        negative: (d, f) =>
          `“${d.text}” is stored as text; by the table’s own arithmetic it must be the number ${f.number(d.value)}.`,
        words: (d) => `The cell says “${d.text}” instead of a figure.`,
        marker: (d) => `The cell holds only the footnote marker “${d.text}”; the figure may be in the next cell.`,
        manner: (d) => `The cell says “${d.text}”, so no total counts it.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ           | Số cuộc
    1   | Huyện Ba Bể    | 10              | 4
    2   | Huyện Ngân Sơn | «đang rà soát»  | 6
    3   | Huyện Na Rì    | 15              | 5
  `,
});

const unreadable = derived((facts): readonly Figure[] =>
  figuresWhere(facts, (bits) => (bits & CELL.unread) !== 0).filter((f) => f.amount.kind === 'unreadable'),
);

/** Most of what is written in the column is figures. */
function isOfFigures(table: Table, column: Column): boolean {
  let [told, read] = [0, 0];
  for (const row of figureRows(table)) {
    const bits = bitsAt(table, row, column);
    if ((bits & CELL.blank) === 0) told++;
    if ((bits & CELL.blank) === 0 && (bits & (CELL.number | CELL.fraction)) !== 0) read++;
  }
  return read >= 2 && read >= told * (column.role === 'other' ? 0.75 : 0.5);
}

const MARKER = /^[([]?\s*(\d{1,2}|\*{1,3}|[a-z])\s*[)\]]$|^\*{1,3}$|^[¹²³]$/;
const DOUBTFUL = /\?|ra soat|kiem tra|xem xet|doi chieu|xac minh|bo sung|can lam ro|tinh lai|checking|pending/;

/** `(35)`: a footnote's marker, unless the arithmetic asks for just this figure taken away (số âm trong ngoặc). */
function provenNegative(table: Table, figure: Figure): Draft<Messages> | null {
  const digits = /^\(\s*(\d{1,2})\s*\)$/.exec(figure.amount.kind === 'unreadable' ? figure.amount.text : '')?.[1];
  if (digits === undefined || digits === '0') return null;
  const value = -Number(digits);
  const valueOf = (f: Figure): number => (f.key === figure.key ? value : (f.value ?? 0));
  const asking = equationsAt(table)(figure.key).filter(({ unread }) => unread.length === 1);
  if (asking.length === 0 || !asking.every((made) => fits(made, made.terms.map(valueOf), valueOf(made.result))))
    return null;
  return {
    message: 'negative',
    at: figure.at,
    data: { text: `(${digits})`, value },
    condition: `ISTEXT(${absolute(figure.at)})`,
    fix: [{ kind: 'content', at: figure.at, after: { value, numberFormat: 'General' } }],
  };
}

function draft({ at, amount }: Figure): Draft<Messages> {
  const text = amount.kind === 'unreadable' ? amount.text : '';
  const key = fold(text);
  const condition = `ISTEXT(${absolute(at)})`;
  if (MARKER.test(key)) return { message: 'marker', severity: 'review', at, data: { text }, condition };
  const plain = DOUBTFUL.test(key) && !/\d/.test(key);
  return plain
    ? { message: 'words', at, data: { text }, condition }
    : { message: 'manner', severity: 'review', at, data: { text }, condition };
}
