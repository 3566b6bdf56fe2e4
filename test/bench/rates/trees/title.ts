import type { Form } from './form';
import type { Chance } from './random';

export interface TitleLine {
  left?: string;
  right?: string;
  /** Across the table, merged. */
  middle?: string;
}

const AGENCIES = [
  ['UBND HUYỆN PHONG THỔ', 'HỘI LIÊN HIỆP PHỤ NỮ'],
  ['HỘI LHPN TỈNH BẮC KẠN', 'HỘI LHPN HUYỆN BA BỂ'],
  ['UBND TỈNH LẠNG SƠN', 'SỞ DÂN TỘC VÀ TÔN GIÁO'],
  ['UBND HUYỆN TAM ĐƯỜNG', 'PHÒNG DÂN TỘC'],
  ['TỈNH ĐIỆN BIÊN', 'BAN DÂN TỘC'],
  ['SỞ TÀI CHÍNH TỈNH CAO BẰNG'],
  ['UBND HUYỆN NA RÌ'],
  ['PHÒNG TÀI CHÍNH - KẾ HOẠCH'],
];
const SUBJECTS: Record<Form['thing'], string[]> = {
  count: [
    'BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU DỰ ÁN 8',
    'BÁO CÁO TÌNH HÌNH THỰC HIỆN CHỈ TIÊU, NHIỆM VỤ',
    'KẾT QUẢ THỰC HIỆN CÁC HOẠT ĐỘNG DỰ ÁN 8',
    'TỔNG HỢP CHỈ TIÊU VÀ KẾT QUẢ THỰC HIỆN',
    'BIỂU SỐ LIỆU BÁO CÁO',
  ],
  money: [
    'TÌNH HÌNH THỰC HIỆN VÀ GIẢI NGÂN KẾ HOẠCH VỐN',
    'BIỂU TỔNG HỢP KẾT QUẢ GIẢI NGÂN VỐN CHƯƠNG TRÌNH MTQG',
    'BÁO CÁO GIẢI NGÂN KINH PHÍ DỰ ÁN 8',
    'TỔNG HỢP KINH PHÍ THỰC HIỆN CHƯƠNG TRÌNH',
    'TÌNH HÌNH SỬ DỤNG KINH PHÍ',
  ],
};

/** The lines above the table. The period of the title is the one that captions leave unsaid. */
export function titleOf(form: Form, unit: string, draw: Chance): TitleLine[] {
  const lines: TitleLine[] = [];
  if (draw.happens(0.7)) {
    const agency = draw.pick(AGENCIES);
    const number = draw.happens(0.6)
      ? draw.pick(['Biểu số 01', 'Biểu 02/BC-DA8', 'Phụ lục số 03', 'Mẫu số 05', 'Phụ lục II', 'Biểu số: 04'])
      : undefined;
    agency.forEach((left, at) => lines.push(at === 0 ? { left, right: number } : { left }));
    if (draw.happens(0.4)) lines.push({});
  }
  const year = 2019 + Math.ceil(form.period.to / 12);
  lines.push({ middle: `${draw.pick(SUBJECTS[form.thing])}${spanOf(form)}` });
  if (draw.happens(0.35))
    lines.push({
      middle: draw.pick([
        `(Kèm theo Báo cáo số     /BC-UBND ngày     /     /${year} của UBND huyện)`,
        '(Kèm theo Công văn số 215/BDT-KHTH)',
        '(Ban hành kèm theo Kế hoạch số 43/KH-BTV)',
      ]),
    });
  if (draw.happens(0.3) && tells(form))
    lines.push({ middle: `(Số liệu đến ngày ${draw.pick(['30/11', '31/10', '15/12', '31/12'])}/${year})` });
  if (draw.happens(0.3)) lines.push({});
  const told = form.thing === 'money' || draw.happens(0.15);
  if (told && unit)
    lines.push({ right: `${draw.pick(['Đơn vị tính: ', 'Đơn vị: ', 'ĐVT: ', 'Đvt: ', 'Đơn vị tính : '])}${unit}` });
  else if (draw.happens(0.4)) lines.push({});
  return lines;
}

/** The date of the figures says nothing new only where no caption dates them. */
function tells(form: Form): boolean {
  return form.entries.every(
    ({ period, splits, captions }) =>
      period === undefined && !/ đến /u.test(captions.join(' ')) && splits.every(({ name }) => name !== 'period'),
  );
}

function spanOf({ period }: Form): string {
  const first = 2020 + Math.floor(period.from / 12);
  const last = 2019 + Math.ceil(period.to / 12);
  return first === last ? ` NĂM ${last}` : ` GIAI ĐOẠN ${first}-${last}`;
}
