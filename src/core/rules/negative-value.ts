import { equationsOf } from '../arithmetic/equations-of';
import { keysOf } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { isPercentRow, unitAt, type Figure } from '../facts/figure';
import { figuresWhere } from '../facts/strip';
import { cell } from '../grid/grid';
import { a1, absolute } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = { negative: { value: number }; several: { value: number; count: number; cells: string } };

/** A count, target, plan or disbursed amount below zero (số âm). */
export default defineRule<Messages>({
  id: 'negative-value',
  severity: 'error',
  basis: null,
  appliesTo: (table) => negatives(table).length > 0,
  check: (table) => told(table, negatives(table)),
  text: {
    vi: {
      title: 'Số âm ở chỗ không thể âm',
      why: 'Số đếm, chỉ tiêu, kế hoạch và số đã giải ngân không thể nhỏ hơn 0.',
      todo: 'Sửa số; nếu là điều chỉnh giảm hoặc chênh lệch thì ghi rõ trong tiêu đề cột hoặc tên dòng.',
      messages: {
        negative: (d, f) => `Ô này ghi số âm ${f.number(d.value)}.`,
        several: (d, f) => `${f.number(d.count)} ô ghi số âm (${d.cells}); ô này ghi ${f.number(d.value)}.`,
      },
    },
    en: {
      title: 'A negative figure where none is possible',
      why: 'Counts, targets, plans and disbursed amounts cannot be below 0.',
      todo: 'Correct it; if it is an adjustment or a difference, say so in the header or the label.',
      messages: {
        negative: (d, f) => `The cell holds the negative figure ${f.number(d.value)}.`,
        several: (d, f) =>
          `${counted(f.number(d.count), 'cell is', 'cells are')} below 0 (${d.cells}); this one holds ${f.number(d.value)}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông | Tổ          | 75            | 77
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | «-9»
  `,
});

const ROLES = [
  'total',
  'target',
  'plan',
  'carry-over',
  'assigned',
  'source',
  'area',
  'period',
  'actual',
  'advance',
  'disbursed',
  'quantity',
  'unit-price',
  'amount',
];
const MAY_BE_NEGATIVE =
  /dieu chinh|chenh lech|\b(tang|giam)\b(?! (sat|qua|cuong|ngheo|thieu|dinh|doc))|\bso du\b|hoan (thue|tra|von|ung)|con lai|con phai|thu hoi|so (voi|sanh)|bien dong|boi chi|bu tru|cat giam|\bhuy (bo|von|du toan|ke hoach)|adjust|differen|balance|change|growth/;

/** What has two sides (hai phía): profit and loss, allowances, returns, temperatures, deficits. */
const TWO_SIDED =
  /loi nhuan|chiet khau|giam tru|khau tru|khau hao|hao mon|du phong|tra lai|tra truoc|nhiet do|thang du|tham hut|\bbu lo|\b(net|less|loss|profit|surplus|deficit|variance|refund|return(ed|s)?|credit|discount|disposals?|depreciation|transfers?|temperature)\b|°c|℃|%/;

/** What is carried over, moved, left over or balanced: more may be taken away than is given (cân đối, điều chuyển). */
const BALANCED =
  /^can doi|can doi( thu,? ?chi)?( ?\(|$)|\bket du\b|chuyen nguon|dieu (chuyen|hoa)|hoan nhap|boi thu|hut thu|\bdu (no|tam ung|dau|cuoi|quy|dia)\b|\bton (quy|kho|dau|cuoi)\b|phan bo lai|nop (tra|hoan)|thua ?[,/] ?thieu|vuot ?[,/] ?hut|tang truong|toc do|luu chuyen|^(so )?(phat sinh|thay doi)\b|rut von|surplus|carried|reallocat|revis|correction|reclassif/;

/** With their accents: "Sì Lở Lầu", "Bình Thuận" are places. */
const LOSS = /(^|[\s(/])(lãi|lỗ|thuần|ròng)($|[\s,;)/])/;

/** Signs in the heading say that both are meant: "tăng (+), giảm (-)", "+/-". */
const SIGNS = /\(\s*[+\u2212\u2013±-]\s*\)|\+\s*\/\s*[-\u2212\u2013]|±/;

const COUNTED = ['target', 'plan', 'assigned', 'actual', 'advance', 'disbursed', 'quantity', 'unit-price'];

/** Every word that stands over the figure or in its row. */
function wordsOf(table: Table, { column, row }: Figure): string {
  const { left, right } = table.range;
  const words = [...column.path, row.label];
  for (let at = left; at <= right; at++) {
    const { value } = cell(table.grid, row.at, at);
    if (typeof value === 'string') words.push(value);
  }
  return words.join(' ');
}

/** Each heading and label by itself: "chi cân đối ngân sách" is no balance. */
const isBalanced = (table: Table, { column, row }: Figure): boolean =>
  [...column.path, row.label, table.title.name].some((text) => BALANCED.test(fold(text)));

/** Columns and rows of differences may go below 0, and say so. */
function isOfTwoSides(table: Table, f: Figure): boolean {
  const words = wordsOf(table, f);
  const key = fold(words);
  const isSaid = MAY_BE_NEGATIVE.test(key) || TWO_SIDED.test(key) || isBalanced(table, f);
  return isSaid || LOSS.test(words.toLowerCase()) || SIGNS.test(words);
}

/** Figures below 0 that no word explains, and what computes them does not either. */
const negatives = derived((facts): readonly Figure[] => {
  const below = figuresWhere(facts, (_, value) => value < 0).filter(
    (f) => f.amount.kind === 'number' && (f.value ?? 0) < 0,
  );
  const odd = below.filter((f) => ROLES.includes(f.column.role) && !isOfTwoSides(facts, f) && !isPercentRow(f.row));
  return odd.filter((f) => (f.live ? below.every((other) => other.live !== null) : true));
});

/** Sums that hold with the minus bear it out. */
const borneOut = derived((facts): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (const made of equationsOf(facts))
    if (made.state === 'holds' && made.relation === '=' && made.terms.length > 1 && made.result.live === null)
      for (const key of keysOf(made)) keys.add(key);
  return keys;
});

/** What counts things or money given out cannot be below 0; a figure of an unfamiliar table may. */
const isOfCounts = (table: Table, { row, column }: Figure): boolean =>
  table.kind !== 'other' || COUNTED.includes(column.role) || unitAt(table, row, column)?.count === true;

/** Of several in one row or column each may be meant: they are asked about once. */
function told(table: Table, found: readonly Figure[]): Draft<Messages>[] {
  const typed = found.filter((f) => f.live === null);
  const alone = (f: Figure): boolean =>
    typed.every((other) => other === f || (other.row !== f.row && other.column !== f.column));
  const isSlip = (f: Figure): boolean => f.live === null && isOfCounts(table, f) && !borneOut(table).has(f.key);
  const slips = typed.length < 4 ? found.filter((f) => isSlip(f) && alone(f)) : [];
  const rest = found.filter((f) => !slips.includes(f));
  const asked = table.kind !== 'other' ? rest : rest.length === 1 ? typed.filter((f) => rest.includes(f)) : [];
  return [...slips.map(single), ...several(asked)];
}

function single(f: Figure): Draft<Messages> {
  const value = f.value ?? 0;
  return { message: 'negative', at: f.at, data: { value }, actual: value, condition: `N(${absolute(f.at)})<0` };
}

const namesOf = (figures: readonly Figure[]): string =>
  figures
    .slice(0, 5)
    .map((f) => a1(f.at))
    .join(', ') + (figures.length > 5 ? ', …' : '');

function several(asked: readonly Figure[]): Draft<Messages>[] {
  const [first, ...others] = asked;
  if (!first) return [];
  if (others.length === 0) return [{ ...single(first), severity: 'review' }];
  const data = { value: first.value ?? 0, count: asked.length, cells: namesOf(asked) };
  return [{ message: 'several', severity: 'review', at: first.at, related: others.map((f) => f.at), data }];
}
