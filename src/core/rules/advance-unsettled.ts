import { capitalOf } from '../arithmetic/capital';
import type { Column } from '../table/table';
import { defineRule } from './rule';

type Messages = { apart: { advance: number; label: string }; counted: { advance: number; label: string } };

/** Advances paid and not settled; whether they count as disbursed is said, not assumed (tạm ứng chưa quyết toán). */
export default defineRule<Messages>({
  id: 'advance-unsettled',
  severity: 'gap',
  basis: null,
  appliesTo: (table) => table.columns.some((c) => c.role === 'advance') && table.columns.some(isOfCapital),
  check: (table) => {
    const inside = table.columns.some(
      (c) => c.role === 'advance' && c.subsetOf !== null && table.columns[c.subsetOf]?.role === 'disbursed',
    );
    return capitalOf(table)
      .filter(({ advance, row }) => row.role === 'item' && (advance?.value ?? 0) > 0)
      .flatMap(({ advance, row }) =>
        advance
          ? [
              {
                message: inside ? ('counted' as const) : ('apart' as const),
                at: advance.at,
                data: { advance: advance.value ?? 0, label: row.label },
              },
            ]
          : [],
      );
  },
  text: {
    vi: {
      title: 'Vốn tạm ứng chưa quyết toán',
      why: 'Có nơi tính tạm ứng là giải ngân, có nơi không; tỷ lệ giải ngân vì thế khác nhau.',
      todo: 'Hoàn thiện chứng từ quyết toán; trong báo cáo ghi rõ tạm ứng có tính vào giải ngân hay không.',
      messages: {
        apart: (d, f) => `«${d.label}» tạm ứng ${f.number(d.advance)}, ghi riêng, chưa tính vào giải ngân.`,
        counted: (d, f) => `«${d.label}» tạm ứng ${f.number(d.advance)}, đã tính vào giải ngân.`,
      },
    },
    en: {
      title: 'Advances not yet settled',
      why: 'Some count advances as disbursed and some do not, so their rates differ.',
      todo: 'Complete the settlement papers; say in the report whether advances are counted as disbursed.',
      messages: {
        apart: (d, f) => `“${d.label}”: ${f.number(d.advance)} advanced, shown apart and not counted as disbursed.`,
        counted: (d, f) => `“${d.label}”: ${f.number(d.advance)} advanced, counted as disbursed.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | | |
    STT | Nội dung              | Kế hoạch vốn | Tạm ứng   | Giải ngân
    1   | Kinh phí kéo dài      | 1222         | «407»     | 300
    2   | Kinh phí giao năm nay | 3291         | 0         | 318
  `,
});

const CAPITAL = ['plan', 'carry-over', 'assigned', 'source', 'disbursed', 'estimate', 'remaining'];

/** Advances beside capital; those of a payroll are wages paid early. */
const isOfCapital = ({ role, measure }: Column): boolean =>
  CAPITAL.includes(role) || (measure !== null && CAPITAL.includes(measure));
