import { computedColumns } from '../arithmetic/column-line';
import { told, type EquationMessages } from '../arithmetic/told';
import type { Table } from '../table/table';
import { equationEn, equationVi } from '../text/equation-words';
import { defineRule, type Draft } from './rule';

type Messages = EquationMessages & { absent: { statement: string; symbols: string } };

const sides = (statement: string): [string, string] => {
  const at = statement.indexOf('=');
  return [statement.slice(0, at), statement.slice(at + 1)];
};

/** A column must hold what the column line says it is made of (1=2+3). */
export default defineRule<Messages>({
  id: 'column-arithmetic',
  severity: 'error',
  basis: null,
  appliesTo: (table) => computedColumns(table).length > 0,
  check: (table) => [...told(table, 'column-arithmetic'), ...absent(table)],
  text: {
    vi: {
      title: 'Số liệu không khớp phép tính ở dòng ký hiệu cột',
      why: 'Dòng ký hiệu cột quy định cột này được tính từ các cột khác.',
      todo: 'Sửa số liệu, hoặc sửa dòng ký hiệu cột nếu mẫu biểu ghi nhầm.',
      messages: {
        ...equationVi((d, f) => {
          const [key, expression] = sides(d.statement);
          return `Cột ${key} phải bằng ${expression}, tức là ${f.number(d.expected)}, nhưng đang ghi ${f.number(d.actual)}.`;
        }),
        absent: (d) => `Chưa kiểm tra được «${d.statement}»: biểu không có cột mang ký hiệu ${d.symbols}.`,
      },
    },
    en: {
      title: 'A figure disagrees with the line of column symbols',
      why: 'The line of column symbols says which columns this one is computed from.',
      todo: 'Correct the figure, or the line of column symbols if the form is at fault.',
      messages: {
        ...equationEn((d, f) => {
          const [key, expression] = sides(d.statement);
          return `Column ${key} must be ${expression}, that is ${f.number(d.expected)}, but holds ${f.number(d.actual)}.`;
        }),
        absent: (d) => `“${d.statement}” could not be checked: no column bears the symbol ${d.symbols}.`,
      },
    },
  },
  example: `
    STT | Nội dung | Tổng số | Trung ương | Địa phương
    A   | B        | 1=2+3   | 2          | 3
    1   | Dự án X  | «31»    | 10         | 20
    2   | Dự án Y  | 50      | 20         | 30
  `,
});

const absent = (table: Table): Draft<Messages>[] =>
  computedColumns(table).flatMap(({ column, missing, text }) =>
    missing.length > 0 && column.symbolAt
      ? [
          {
            message: 'absent' as const,
            severity: 'review' as const,
            at: column.symbolAt,
            data: { statement: text, symbols: missing.join(', ') },
          },
        ]
      : [],
  );
