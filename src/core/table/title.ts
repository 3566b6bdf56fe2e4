import { append } from '../grid/append';
import { cellAt } from '../grid/range';
import { fold, plain } from '../text/fold';
import type { HeaderBlock } from './header';
import type { Piece } from './piece';
import { rowOf, type Pieces } from './pieces';
import type { TitleBlock, Unit } from './table';
import { isUnitList, unitInLine } from './unit';
import { TITLE_LINE } from './vocabulary';

const CODE = /^(phu luc|phu bieu|bieu (mau|so)|bieu:? ?[\divx]+\b|bang (so )?\d|mau (so|bieu))/;
const BASIS = /^\(?(kem theo|ban hanh kem theo|theo (quyet dinh|ke hoach|cong van))/;
const AGENCY =
  /^(tinh|huyen|xa|thanh pho|thi tran|phuong|doan chu tich|ban|so|phong|trung tam|hoi|bo|cuc|vien) (?!.*(bieu|ke hoach|phan bo|ket qua))/;
const NAME_START =
  /^(bieu|bang|ke hoach|phan bo|tong hop|bao cao|ket qua|tinh hinh|danh muc|du toan|chi tieu|giao|von|dieu chinh)\b/;

/** ISO date of a text such as "tính đến ngày 30/11/2023", "hết tháng 11 năm 2023"; null without a full date. */
export function dateIn(text: string): string | null {
  const key = fold(text);
  const match =
    /(?:den|tai|het|thoi diem|ngay|luy ke)\D{0,25}(\d{1,2})\s*(?:\/|-|\.|thang)\s*(\d{1,2})\s*(?:\/|-|\.|nam)\s*(20\d\d)/.exec(
      key,
    );
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return `${match[3] ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year or stage that a title speaks of: "năm 2023", "giai đoạn 2021-2025", "đến năm 2025". */
export function periodIn(text: string): string | null {
  const key = fold(text);
  const stage = /(20\d\d)\s?-\s?(20\d\d)/.exec(key);
  const year = /nam (20\d\d)(?!\s?-\s?20)/.exec(key);
  if (year?.[1] && !(stage && key.indexOf(stage[0]) > (year.index ?? 0))) return year[1];
  return stage ? `${stage[1] ?? ''}-${stage[2] ?? ''}` : (year?.[1] ?? null);
}

function linesAbove(pieces: Pieces, block: HeaderBlock, from: number): Piece[] {
  const lines: Piece[] = [];
  for (let row = Math.max(from, block.top - 25); row < block.top; row++) append(lines, rowOf(pieces, row));
  return lines.filter((p) => !p.figure || p.text.length > 6);
}

const isName = (piece: Piece): boolean => {
  const letters = piece.text.replace(/[^A-Za-zÀ-ỹĐđ]/g, '');
  const shouting = letters.length > 8 && letters === letters.toUpperCase();
  const agency = AGENCY.test(piece.key) && piece.key.length < 40;
  return !agency && !TITLE_LINE.test(piece.key) && (shouting || NAME_START.test(piece.key));
};

/** Everything above the header, read: code, name, unit, period, date, legal reference (phần đầu biểu). */
export function titleOf(sheet: string, pieces: Pieces, block: HeaderBlock, from: number): TitleBlock {
  const lines = linesAbove(pieces, block, from);
  const basis = lines.find((p) => BASIS.test(p.key)) ?? null;
  const code = lines.find((p) => CODE.test(p.key) && p.text.length < 40) ?? null;
  const rest = lines.filter((p) => p !== basis && p !== code && unitInLine(p.text) === null && !isUnitList(p.text));
  const named = rest.filter(isName);
  const fallback = rest.filter((p) => p.text.length > 12 && !TITLE_LINE.test(p.key)).slice(-1);
  const name = (named.length > 0 ? named : fallback).map((p) => plain(p.text)).join(' ');
  const all = lines.map((p) => p.text);
  return {
    code: code ? plain(code.text) : null,
    name,
    period: periodIn(name) ?? firstOf(rest.map((p) => periodIn(p.text))),
    date: firstOf(all.filter((t) => !BASIS.test(fold(t))).map(dateIn)),
    unit: titleUnit(pieces, block, from),
    basis: basis ? plain(basis.text) : null,
    lines: lines.map((p) => ({ text: plain(p.text), at: cellAt(sheet, p.row, p.column) })),
  };
}

const firstOf = <T>(items: readonly (T | null)[]): T | null => items.find((item) => item !== null) ?? null;

/** The unit line nearest above the header (or in its first rows, at the side). */
function titleUnit(pieces: Pieces, block: HeaderBlock, from: number): Unit | null {
  for (let row = block.top; row >= Math.max(from, block.top - 10); row--) {
    for (const piece of [...rowOf(pieces, row)].reverse()) {
      const unit = piece.figure ? null : unitInLine(piece.text);
      // "Tỷ lệ %" is the header of one column, not the unit of all.
      const ofColumn =
        row === block.top && unit?.percent === true && piece.column >= block.left && piece.column <= block.right;
      if (
        unit &&
        !ofColumn &&
        !(row === block.top && piece.column >= block.left && piece.column <= block.right && piece.bottom > piece.row)
      )
        return unit;
    }
  }
  return null;
}
