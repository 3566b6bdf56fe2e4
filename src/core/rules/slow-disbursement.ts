import { isToldWrong } from '../arithmetic/told-wrong';
import { capitalOf, moneyOf } from '../arithmetic/capital';
import { shareOfYear } from '../arithmetic/year-gone';
import { defineRule } from './rule';

type Messages = { slow: { label: string; percent: number; gone: number; points: number } };

/** The share disbursed is far behind the share of the year gone at the table's own date (giải ngân chậm). */
export default defineRule<Messages>({
  id: 'slow-disbursement',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => table.title.date !== null && capitalOf(table).some((c) => c.disbursed !== null),
  check: (table, { slowPoints }) => {
    const gone = (shareOfYear(table.title.date ?? '') ?? 0) * 100;
    const all = capitalOf(table).filter(({ row }) => row.role === 'total' || row.role === 'item');
    const totals = all.filter(({ row }) => row.role === 'total');
    return (totals.length > 0 ? totals.slice(0, 1) : all).flatMap(({ row, plan, disbursed }) => {
      const [spent, base] = [moneyOf(table, [disbursed]), moneyOf(table, plan)];
      if (!disbursed || spent === null || !base || disbursed.blank) return [];
      const percent = (spent / base) * 100;
      const points = gone - percent;
      if (points <= slowPoints) return [];
      return [
        {
          message: 'slow' as const,
          at: disbursed.at,
          data: { label: row.label, percent, gone, points },
          related: plan.map((f) => f.at),
          follows: [disbursed, ...plan].filter(isToldWrong(table)).map((f) => f.at),
        },
      ];
    });
  },
  text: {
    vi: {
      title: 'Giải ngân chậm so với thời gian',
      why: 'Tỷ lệ giải ngân thấp hơn nhiều so với phần thời gian đã qua của năm; mức coi là chậm đặt trong phần Cài đặt.',
      todo: 'Nêu nguyên nhân và số vốn phải giải ngân mỗi tháng để hoàn thành kế hoạch.',
      messages: {
        slow: (d, f) =>
          `«${d.label}» mới giải ngân ${f.percent(d.percent)} trong khi đã qua ${f.percent(d.gone)} thời gian của năm, chậm ${f.number(d.points, 1)} điểm phần trăm.`,
      },
    },
    en: {
      title: 'Disbursement lags behind the year',
      why: 'The share disbursed is far below the share of the year gone; what counts as slow is set in the settings.',
      todo: 'Give the reason, and what must be disbursed each month to complete the plan.',
      messages: {
        slow: (d, f) =>
          `“${d.label}”: ${f.percent(d.percent)} disbursed with ${f.percent(d.gone)} of the year gone, ${f.number(d.points, 1)} percentage points behind.`,
      },
    },
  },
  example: `
    (Số liệu tính đến ngày 30/11/2023) | | | |
    Đơn vị tính: triệu đồng | | | |
    STT | Nội dung              | Kế hoạch vốn | Giải ngân
    1   | Kinh phí kéo dài      | 1222         | «300»
    2   | Kinh phí giao năm nay | 3291         | 3000
  `,
});
