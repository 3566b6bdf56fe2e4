import type { Row, Table } from '../table/table';
import { withoutTail } from '../grid/tail';

/** Where numbering does not go on (chỗ số thứ tự bị ngắt). */
export interface OutlineGap {
  readonly row: Row;
  readonly expected: string;
  readonly repeated: boolean;
}

interface Numbered {
  readonly prefix: string;
  readonly style: 'roman' | 'number' | 'upper' | 'lower';
  readonly value: number;
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const PLAIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VIETNAMESE_LETTERS = 'abcdđeghiklmnopqrstuvxy';

function roman(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const [now, next] = [DIGITS[text.charAt(i)] ?? 0, DIGITS[text.charAt(i + 1)] ?? 0];
    sum += now < next ? -now : now;
  }
  return sum;
}

function toRoman(value: number): string {
  const parts: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [left, out] = [value, ''];
  for (const [size, sign] of parts) while (left >= size) [left, out] = [left - size, out + sign];
  return out;
}

function read(ordinal: string): Numbered | null {
  const text = withoutTail(ordinal.trim(), /[.)/\s]/);
  const match = /^(.*[.])?([^.]+)$/.exec(text);
  const [prefix, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (/^\d{1,4}$/.test(last)) return { prefix, style: 'number', value: Number(last) };
  if (/^[IVXL]+$/.test(last) && toRoman(roman(last)) === last) return { prefix, style: 'roman', value: roman(last) };
  if (!/^[A-Za-zđĐ]$/.test(last)) return null;
  const style = last === last.toLowerCase() ? 'lower' : 'upper';
  return { prefix, style, value: PLAIN_LETTERS.indexOf(last.toLowerCase()) + 1 };
}

function write({ prefix, style }: Numbered, value: number): string {
  if (style === 'number') return prefix + String(value);
  if (style === 'roman') return prefix + toRoman(value);
  const letter = PLAIN_LETTERS.charAt(value - 1);
  return prefix + (style === 'upper' ? letter.toUpperCase() : letter);
}

/** Letters go on in either alphabet: d, đ, e or d, e; h, i, k without j. */
function lettersGoOn(before: string, now: string): boolean {
  const [a, b] = [before.toLowerCase(), now.toLowerCase()].map((t) =>
    VIETNAMESE_LETTERS.indexOf(t.replace(/[^a-zđ]/g, '')),
  );
  return a !== undefined && b !== undefined && a >= 0 && b === a + 1;
}

interface Run {
  readonly row: Row;
  readonly read: Numbered;
  /** The number that its place in the run would give it. */
  readonly place: number;
}

const isLetter = ({ style }: Numbered): boolean => style === 'lower' || style === 'upper';

function follows(before: Run, row: Row, now: Numbered): boolean {
  if (now.value === before.read.value + 1 || now.value === before.place + 1) return true;
  if (isLetter(now) && lettersGoOn(before.row.ordinal ?? '', row.ordinal ?? '')) return true;
  return now.prefix !== '' && now.value === 1 && before.read.value === 9;
}

/** A first child numbered on from the group before, as provinces are over regions. */
const goesOn = (last: ReadonlyMap<string, Run>, now: Numbered): boolean => {
  const before = last.get(now.style + now.prefix);
  return now.prefix === '' && before !== undefined && now.value === before.read.value + 1;
};

/** Every place where the numbering of rows under one parent skips or repeats. */
export function gapsOf(table: Table): OutlineGap[] {
  const gaps: OutlineGap[] = [];
  const runs = new Map<string, Run>();
  const last = new Map<string, Run>();
  for (const row of table.rows) {
    const now = row.ordinal === null || row.role === 'total' ? null : read(row.ordinal);
    if (!now) continue;
    const key = `${String(row.parent)}|${now.style}|${now.prefix}`;
    const before = runs.get(key);
    const place = before ? before.place + 1 : now.prefix === '' && goesOn(last, now) ? now.value : 1;
    const fine = before ? follows(before, row, now) : now.value === place || (isLetter(now) && now.value === 1);
    const restart = before !== undefined && now.value === 1 && now.prefix === '';
    if (!fine && !restart) {
      const repeated = before !== undefined && now.value === before.read.value;
      gaps.push({ row, expected: write(now, before ? before.read.value + 1 : 1), repeated });
    }
    const run = { row, read: now, place: restart ? 1 : fine ? now.value : place };
    runs.set(key, run);
    last.set(now.style + now.prefix, run);
  }
  return gaps;
}
