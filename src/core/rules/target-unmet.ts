import { resultsOf } from '../arithmetic/results';
import { directionOf } from '../facts/direction';
import { cellFormula } from '../facts/figure';
import { absolute } from '../grid/range';
import { defineRule } from './rule';

type Messages = { unmet: { label: string; done: number; goal: number; percent: number; unit: string } };

/** Done, but less than the target (chưa đạt chỉ tiêu). */
export default defineRule<Messages>({
  id: 'target-unmet',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => resultsOf(table).length > 0,
  check: (table) =>
    resultsOf(table).flatMap(({ row, goal, done, target, actual }) => {
      if (goal === null || done === null || done <= 0 || goal <= done || directionOf(row) !== 'up') return [];
      const data = { label: row.label, done, goal, percent: (done / goal) * 100, unit: row.unit?.text ?? '' };
      const plain =
        target !== actual &&
        cellFormula(target) &&
        cellFormula(actual) &&
        goal === target.value &&
        done === actual.value;
      return [
        {
          message: 'unmet' as const,
          at: actual.at,
          data,
          related: target === actual ? [] : [target.at],
          expected: goal,
          actual: done,
          ...(plain ? { condition: `N(${absolute(actual.at)})<N(${absolute(target.at)})` } : {}),
        },
      ];
    }),
  text: {
    vi: {
      title: 'Chưa đạt chỉ tiêu',
      why: 'Số thực hiện thấp hơn chỉ tiêu giao tại thời điểm báo cáo.',
      todo: 'Nêu nguyên nhân và kế hoạch thực hiện phần còn lại trong báo cáo.',
      messages: {
        unmet: (d, f) =>
          `«${d.label}» thực hiện ${f.number(d.done)}/${f.number(d.goal)}, đạt ${f.percent(d.percent)} chỉ tiêu; còn thiếu ${f.number(d.goal - d.done)}.`,
      },
    },
    en: {
      title: 'Target not met',
      why: 'At the date of the report, less has been done than the target.',
      todo: 'Give the reason, and the plan for the remainder, in the report.',
      messages: {
        unmet: (d, f) =>
          `“${d.label}”: ${f.number(d.done)}/${f.number(d.goal)} done, ${f.percent(d.percent)} of the target; ${f.number(d.goal - d.done)} missing.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu                | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Đối thoại chính sách    | Cuộc        | 15            | «1»
    2   | Địa chỉ tin cậy         | Địa chỉ     | 9             | 9
  `,
});
