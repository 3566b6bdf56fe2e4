import { joined } from '../arithmetic/told';
import { address } from '../grid/range';
import { betweenSheets } from '../relations/between-sheets/between-sheets';
import { bySheet, type SheetDiffers } from '../relations/between-sheets/by-sheet';
import { share, told } from '../relations/between-sheets/evidence';
import { explainedIn, sideOf, type Side } from '../relations/between-sheets/proof';
import type { Disagreement, Told } from '../relations/between-sheets/summary-relations';
import type { ToldSum, WrongSum } from '../relations/between-sheets/sums';
import { twoTargets, type TwoTargets } from '../relations/between-sheets/targets';
import { counted } from '../text/counted';
import { SIDES_EN, SIDES_VI } from '../text/side-words';
import { defineWorkbookRule, type Draft } from './rule';

type Cell = {
  label: string;
  column: string;
  here: number;
  there: number;
  place: string;
  held: number;
  all: number;
  proven: Side;
};
type Messages = {
  differs: { label: string; here: number; there: number; place: string };
  summary: Cell;
  typed: Cell;
  line: { sheet: string; differing: number; compared: number; instead: string; held: number; all: number };
  sum: { label: string; column: string; here: number; there: number; sheets: number; leftOut: string };
  doubted: { held: number; all: number };
};

/** One figure in two sheets, with two values (cùng một số liệu, hai tờ ghi hai số). */
export default defineWorkbookRule<Messages>({
  id: 'figure-differs',
  severity: 'warning',
  basis: null,
  appliesTo: (tables) => tables.length > 1,
  check: (tables) => {
    const { told: all, sums, workbook } = betweenSheets(tables);
    return [...all.flatMap(summaryDrafts), ...sums.flatMap(sumDrafts), ...twoTargets(workbook).map(targetDraft)];
  },
  text: {
    vi: {
      title: 'Cùng một số liệu nhưng hai biểu ghi khác nhau',
      why: 'Số liệu của cùng nội dung, cùng kỳ, cùng đơn vị phải giống nhau ở mọi trang tính, mọi biểu.',
      todo: 'Đối chiếu với biểu gốc hoặc văn bản giao chỉ tiêu rồi sửa biểu sai.',
      messages: {
        differs: (d, f) => `«${d.label}» ở đây ghi ${f.number(d.here)}, còn ở ô ${d.place} ghi ${f.number(d.there)}.`,
        summary: (d, f) =>
          `«${d.label}», cột «${d.column}», ở đây ghi ${f.number(d.here)}, còn ở ô ${d.place} ghi ${f.number(d.there)}; ` +
          `${f.number(d.held)}/${f.number(d.all)} ô cùng loại khớp với trang tính chi tiết.${SIDES_VI[d.proven]}`,
        typed: (d, f) =>
          `«${d.label}», cột «${d.column}»: gõ số ${f.number(d.here)} đè lên liên kết, trong khi ô ${d.place} ghi ${f.number(d.there)}.${SIDES_VI[d.proven]}`,
        line: (d, f) =>
          `${f.number(d.differing)}/${f.number(d.compared)} ô khác với trang tính «${d.sheet}»` +
          `${d.instead ? ` nhưng lại bằng số của trang tính «${d.instead}»` : ''}; ` +
          `${f.number(d.held)}/${f.number(d.all)} ô cùng loại của biểu khớp với trang tính chi tiết.`,
        sum: (d, f) =>
          `«${d.label}», cột «${d.column}», ghi ${f.number(d.here)}, còn cộng ${f.number(d.sheets)} trang tính được ${f.number(d.there)}` +
          `${d.leftOut ? `; chênh lệch đúng bằng số của trang tính «${d.leftOut}»` : ''}.`,
        doubted: (d, f) =>
          `Chỉ ${f.number(d.held)}/${f.number(d.all)} ô của biểu tổng hợp khớp với các trang tính chi tiết; có thể hai bên không cùng nội dung.`,
      },
    },
    en: {
      title: 'Two tables give different values for one figure',
      why: 'The figure of one indicator, period and place must be the same in every sheet and table.',
      todo: 'Compare with the original table or the document that set the figure, and correct the wrong one.',
      messages: {
        differs: (d, f) => `“${d.label}” is ${f.number(d.here)} here but ${f.number(d.there)} in cell ${d.place}.`,
        summary: (d, f) =>
          `“${d.label}”, column “${d.column}”, is ${f.number(d.here)} here but ${f.number(d.there)} in cell ${d.place}; ` +
          `${f.number(d.held)} of ${f.number(d.all)} such cells agree with their source sheet.${SIDES_EN[d.proven]}`,
        typed: (d, f) =>
          `“${d.label}”, column “${d.column}”: ${f.number(d.here)} is typed over a link, while cell ${d.place} holds ${f.number(d.there)}.${SIDES_EN[d.proven]}`,
        line: (d, f) =>
          `${f.number(d.differing)} of ${f.number(d.compared)} cells differ from sheet “${d.sheet}”` +
          `${d.instead ? ` but equal those of sheet “${d.instead}”` : ''}; ` +
          `${f.number(d.held)} of ${f.number(d.all)} such cells of the table agree with their source sheet.`,
        sum: (d, f) =>
          `“${d.label}”, column “${d.column}”, holds ${f.number(d.here)}, while ${counted(f.number(d.sheets), 'sheet adds', 'sheets add')} up to ${f.number(d.there)}` +
          `${d.leftOut ? `; the difference is exactly the figure of sheet “${d.leftOut}”` : ''}.`,
        doubted: (d, f) =>
          `Only ${f.number(d.held)} of ${f.number(d.all)} cells of the summary agree with the sheets; the two may not be about the same thing.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu năm 2023                     | Đơn vị tính | Chỉ tiêu giao
    1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | 75
    2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9
    |
    |
    STT | Chỉ tiêu năm 2023                     | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông cộng đồng thành lập   | Tổ          | «77»          | 77
    2   | Địa chỉ tin cậy cộng đồng thành lập   | Địa chỉ     | 9             | 9
  `,
});

/** What is borne out by this many bits, and in four of five cells, is a contradiction and no question. */
const PROOF = 30;
const NEARLY_ALL = 0.8;

const severityOf = ({ support }: Pick<Told, 'support'>): { severity: 'error' } | Record<string, never> =>
  support.bits >= PROOF && share(support) >= NEARLY_ALL ? { severity: 'error' } : {};

const headingOf = (path: readonly string[]): string => path[path.length - 1] ?? '';

/** Where a person looks first: the summary's cell, unless the sheet's own totals show that it is the wrong one. */
function cellDraft(one: Told, { here, table, there, sibling, kind }: Disagreement): Draft<Messages> {
  const proven = sideOf(table, here, sibling, there);
  const [at, other] = proven === 'there' ? [there, here] : [here, there];
  const [own, far] = [at.value ?? 0, other.value ?? 0];
  const explains = explainedIn(at === here ? table : sibling, at, far);
  return {
    message: kind === 'typed-over' && at === here ? 'typed' : 'summary',
    ...severityOf(one),
    at: at.at,
    data: {
      label: at.row.label,
      column: headingOf(at.column.path),
      here: own,
      there: far,
      place: address(other.at, at.at.sheet),
      held: one.support.held,
      all: told(one.support),
      proven: proven === 'there' ? 'here' : proven,
    },
    related: [other.at],
    expected: far,
    actual: own,
    follows: [at.at],
    explains,
  };
}

function lineDraft(one: Told, { sibling, cells, compared, instead }: SheetDiffers): Draft<Messages>[] {
  const [first] = cells;
  if (!first) return [];
  const { held } = one.support;
  const data = { sheet: sibling.range.sheet, differing: cells.length, compared, held, all: told(one.support) };
  return [
    {
      message: 'line',
      ...severityOf(one),
      at: first.here.at,
      data: { ...data, instead: instead?.range.sheet ?? '' },
      related: [...joined(cells.slice(1).map(({ here }) => here.at)), ...joined(cells.map(({ there }) => there.at))],
      follows: [first.here.at],
      explains: cells.flatMap(({ here, table, there }) => explainedIn(table, here, there.value ?? 0)),
    },
  ];
}

function summaryDrafts(one: Told): Draft<Messages>[] {
  const { summary, support, doubted } = one;
  const at = { ...summary.table.range, bottom: summary.table.range.top, right: summary.table.range.left };
  if (doubted)
    return [{ message: 'doubted', severity: 'review', at, data: { held: support.held, all: told(support) } }];
  return bySheet(one).flatMap((sheet) =>
    sheet.whole ? lineDraft(one, sheet) : sheet.cells.map((cell) => cellDraft(one, cell)),
  );
}

const sumDrafts = (one: ToldSum): Draft<Messages>[] => one.wrong.map((wrong) => sumDraft(one, wrong));

function sumDraft(one: ToldSum, { here, sum, leftOut }: WrongSum): Draft<Messages> {
  return {
    message: 'sum',
    ...severityOf(one),
    at: here.at,
    data: {
      label: here.row.label,
      column: headingOf(here.column.path),
      here: here.value ?? 0,
      there: sum.value,
      sheets: sum.parts.length,
      leftOut: leftOut?.range.sheet ?? '',
    },
    related: sum.parts.map(({ figure }) => figure.at),
    expected: sum.value,
    actual: here.value ?? 0,
    follows: [here.at],
  };
}

function targetDraft({ here, there }: TwoTargets): Draft<Messages> {
  const data = { label: here.row.label, here: here.value ?? 0, there: there.value ?? 0 };
  return {
    message: 'differs',
    at: here.at,
    data: { ...data, place: address(there.at, here.at.sheet) },
    related: [there.at],
    expected: data.there,
    actual: data.here,
  };
}
