import { derived } from '../facts/facts';
import { cell } from '../grid/grid';
import { absolute, cellAt, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { legacyReading, type LegacyReading } from '../text/legacy';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = {
  cell: { text: string; unicode: string; code: string };
  unsure: { text: string; unicode: string };
  sheet: { count: number; code: string; text: string; unicode: string };
};

/** Text in TCVN3 (ABC) or VNI, which no search and no other machine reads (bảng mã cũ). */
export default defineRule<Messages>({
  id: 'legacy-encoding',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => legacyCells(table).length > 0,
  check: (table) => {
    const found = legacyCells(table);
    const whole = found.length >= 5 && (found.length > 20 || found.length >= unicodeCells(table));
    return whole ? [wholeSheet(found)] : found.map(single);
  },
  text: {
    vi: {
      title: 'Chữ gõ theo bảng mã cũ',
      why: 'Chữ TCVN3 (ABC) hay VNI chỉ hiện đúng với phông .Vn hay VNI; ở máy khác, khi tìm kiếm và khi tổng hợp đều không đọc được.',
      todo: 'Chuyển chữ sang Unicode.',
      messages: {
        cell: (d) => `«${d.text}» gõ theo ${d.code}; đọc là «${d.unicode}».`,
        unsure: (d) => `«${d.text}» có thể gõ theo bảng mã cũ; đọc được là «${d.unicode}».`,
        sheet: (d, f) =>
          `Cả biểu (${f.number(d.count)} ô) gõ theo ${d.code}; chẳng hạn «${d.text}» đọc là «${d.unicode}».`,
      },
    },
    en: {
      title: 'Text in a code page from before Unicode',
      why: 'TCVN3 (ABC) and VNI text shows right only in its own fonts; other machines, searches and summaries cannot read it.',
      todo: 'Convert it to Unicode.',
      messages: {
        cell: (d) => `“${d.text}” is typed in ${d.code}; it reads “${d.unicode}”.`,
        unsure: (d) => `“${d.text}” may be typed in an old code page; it could read “${d.unicode}”.`,
        sheet: (d, f) =>
          `The whole table (${counted(f.number(d.count), 'cell')}) is typed in ${d.code}; “${d.text}”, for one, reads “${d.unicode}”.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ | Số cuộc
    1   | Huyện Ba Bể    | 10    | 4
    2   | «HuyÖn Ng©n S¬n» | 20  | 6
    3   | Huyện Na Rì    | 15    | 5
  `,
});

interface Found {
  readonly at: Range;
  readonly text: string;
  readonly reading: LegacyReading;
}

interface Text {
  readonly at: Range;
  readonly text: string;
  readonly font: string | undefined;
}

const texts = derived((facts): readonly Text[] => {
  const { top, left, bottom, right, sheet } = facts.range;
  const found = facts.title.lines.map(({ text, at }) => ({ at, text, font: cell(facts.grid, at.top, at.left).font }));
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const { value, font } = cell(facts.grid, row, column);
      if (typeof value === 'string') found.push({ at: cellAt(sheet, row, column), text: value.trim(), font });
    }
  return found;
});

const legacyCells = derived((facts): readonly Found[] =>
  texts(facts).flatMap(({ at, text, font }) => {
    const reading = legacyReading(text, font);
    return reading ? [{ at, text, reading }] : [];
  }),
);

const unicodeCells = (table: Table): number =>
  texts(table).filter(({ text }) => /[\u01a0-\u01b0\u1ea0-\u1ef9]/.test(text)).length;

const codeOf = ({ encoding }: LegacyReading): string => (encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI');

const fixOf = ({ at, reading }: Found) => ({ kind: 'content' as const, at, after: { value: reading.text } });

function single(found: Found): Draft<Messages> {
  const { at, text, reading } = found;
  if (!reading.certain) return { message: 'unsure', severity: 'review', at, data: { text, unicode: reading.text } };
  const condition = `${absolute(at)}="${text.replace(/"/g, '""')}"`;
  const fit = text.length < 200 && cellText(text);
  return {
    message: 'cell',
    at,
    data: { text, unicode: reading.text, code: codeOf(reading) },
    fix: [fixOf(found)],
    ...(fit ? { condition } : {}),
  };
}

/** Text that a formula may quote as it is. */
const cellText = (text: string): boolean => !/[\r\n]/.test(text);

function wholeSheet(found: readonly Found[]): Draft<Messages> {
  const first = found.find((f) => f.reading.certain) ?? found[0];
  if (!first) throw new Error('asked only where something was found');
  const { at, text, reading } = first;
  const data = { count: found.length, code: codeOf(reading), text, unicode: reading.text };
  return { message: 'sheet', at, data, fix: found.filter((f) => f.reading.certain).map(fixOf) };
}
