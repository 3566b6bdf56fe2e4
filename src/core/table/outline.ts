import { plain } from '../text/fold';
import { besideWholes, type IsLarger } from './of-which';
import { remembered } from '../text/remember';
import { withoutTail } from '../grid/tail';

/** The kinds of outline numbers (kiểu số thứ tự), outermost first by habit; a table decides its own order. */
export type OrdinalKind =
  'letter' | 'roman' | 'number' | 'decimal' | 'small-letter' | 'dash' | 'plus' | 'bullet' | 'none';

export interface Ordinal {
  readonly text: string;
  readonly kind: OrdinalKind;
  /** Parts of a decimal number: `1.2` → [1, 2]; the place in its sequence for the others. */
  readonly parts: readonly number[];
}

const ROMAN = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

const romanValue = (text: string): number => {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  return [...text].reduce((sum, letter, i) => {
    const [here, next] = [values[letter] ?? 0, values[text.charAt(i + 1)] ?? 0];
    return sum + (here < next ? -here : here);
  }, 0);
};

/** Longer than any number of an outline with its brackets. */
const LONGEST = 40;

/** Reads an outline number: `I`, `A`, `1`, `1.1`, `a)`, `-`, `+`; null for anything else. */
export const readOrdinal = (text: string): Ordinal | null => (text.length > LONGEST ? null : knownOrdinal(text));

const knownOrdinal = remembered(ordinalOf, 5000);

function ordinalOf(text: string): Ordinal | null {
  const raw = plain(text);
  const shown = withoutTail(raw.replace(/^[([]/, ''), /[)\].:/]/).trim();
  if (/^[-–—]$/.test(raw)) return { text: '-', kind: 'dash', parts: [] };
  if (raw === '+') return { text: '+', kind: 'plus', parts: [] };
  if (/^[*•●○▪]$/.test(raw)) return { text: raw, kind: 'bullet', parts: [] };
  if (/^\d{1,4}$/.test(shown)) return { text: shown, kind: 'number', parts: [Number(shown)] };
  if (/^\d{1,3}([.,]\d{1,3}){1,5}$/.test(shown))
    return { text: shown.replace(/,/g, '.'), kind: 'decimal', parts: shown.split(/[.,]/).map(Number) };
  const section = /^([A-ZĐ]|[IVXL]{1,5})((?:\.\d{1,3}){1,4})$/.exec(shown);
  const head = section?.[1] === undefined ? null : ordinalOf(section[1]);
  if (section?.[2] && head)
    return { text: shown, kind: 'decimal', parts: [...head.parts, ...section[2].slice(1).split('.').map(Number)] };
  if (ROMAN.test(shown)) return { text: shown, kind: 'roman', parts: [romanValue(shown)] };
  if (/^[A-ZĐ]$/.test(shown)) return { text: shown, kind: 'letter', parts: [shown.charCodeAt(0) - 64] };
  if (/^[a-zđ]$/.test(shown)) return { text: shown, kind: 'small-letter', parts: [shown.charCodeAt(0) - 96] };
  return null;
}

/** A unit alone after a number: "6.3 mm" is a size, no outline number. */
const MEASURE = /^([mck]?m[23²³]?|[kmµ]?[gl]|[µμ]m|ha|%)$/;

/** An outline number written at the head of a label: `1.1. Hoạt động 1`, `a) …`, `- …`. */
export function ordinalInLabel(label: string): { ordinal: Ordinal; rest: string } | null {
  const line = plain(label);
  const match =
    /^\s*(\(?(?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,5}|[a-zđ])[.)]|(?:[IVXL]{1,5}|[A-ZĐ])(?:\.\d{1,3}){1,4}\.?|\d{1,3}(?:\.\d{1,3}){1,5}|[-+*•])\s+(\S.*)$/.exec(
      line,
    ) ?? /^\s*([-+*•])(\S.*)$/.exec(line);
  if (!match?.[1] || !match[2] || (/\d$/.test(match[1]) && MEASURE.test(match[2]))) return null;
  const ordinal = readOrdinal(match[1]);
  return ordinal && { ordinal, rest: match[2] };
}

/** What the outline needs to know of a row. */
export interface OutlineRow {
  readonly ordinal: Ordinal | null;
  readonly label: string;
  /** The label folded. */
  readonly key: string;
  readonly indent: number;
  /** Spaces typed before the label: fewer than make an indent still tell it from the row above. */
  readonly lead: number;
  readonly bold: boolean;
  readonly total: boolean;
  /** A total of one group among others ("Cộng mục I"). */
  readonly partial: boolean;
  readonly ofWhich: boolean;
  /** One more line beside a label merged downwards: a sibling of the row above. */
  readonly beside?: boolean;
  /** Whether it holds figures: without any it is a heading. */
  readonly figures: boolean;
}

/** Level and parent (as an index into the rows) of each row. */
export interface Place {
  readonly level: number;
  readonly parent: number | null;
}

interface Open {
  readonly index: number;
  readonly kind: string;
  readonly indent: number;
  readonly parts: readonly number[];
  readonly text: string;
}

/** A letter among romans is a roman, and the other way round: `I` after `H`, `C` after `B`. */
function kindsOf(rows: readonly OutlineRow[]): (string | null)[] {
  const letters = rows.map((r) => r.ordinal).filter((o): o is Ordinal => o !== null);
  const romanTexts = letters.filter((o) => o.kind === 'roman').map((o) => o.text);
  const romans = romanTexts.some((t) => t.length > 1) || romanTexts[0] === 'I';
  const capitals = letters.some((o) => o.kind === 'letter' && o.text === 'A');
  return rows.map(({ ordinal, ofWhich, total }) => {
    if (total) return 'total';
    if (!ordinal) return ofWhich ? 'of-which' : null;
    if (ordinal.kind === 'roman' && ordinal.text.length === 1 && capitals && !romans) return 'letter';
    if (ordinal.kind !== 'decimal') return ordinal.kind;
    return `${/^\d/.test(ordinal.text) ? 'decimal' : 'section'}${String(ordinal.parts.length)}`;
  });
}

/** Levels and parents from the numbering, then indent, then bold (cấp của dòng). */
export function outlineOf(rows: readonly OutlineRow[], isLarger: IsLarger = () => false): Place[] {
  const fellows = besideWholes(rows, isLarger);
  const kinds = kindsOf(rows);
  const numbered = kinds.some((k) => k !== null && k !== 'total' && k !== 'of-which');
  const lastTotal = lastIndex(rows, (row) => row.total);
  const stack: Open[] = [];
  const places: Place[] = [];
  rows.forEach((row, index) => {
    const above = row.beside ? places[index - 1] : undefined;
    places.push(above ?? placeOf(row, index));
  });
  return places;

  function placeOf(row: OutlineRow, index: number): Place {
    const kind = kinds[index] ?? null;
    if (kind === 'total') return totalPlace(row, index < lastTotal, stack);
    const name =
      kind ??
      (fillsGap(rows, index) ? 'number' : null) ??
      (numbered ? plainKind(row) : `indent${String(row.indent)}${row.bold ? '-bold' : ''}`);
    const fellow = fellows.get(index);
    if (fellow === undefined) popTo(stack, name, row, kind === null || kind === 'of-which');
    else while ((stack[stack.length - 1]?.index ?? -1) >= fellow) stack.pop();
    const parent = stack[stack.length - 1]?.index ?? null;
    const place = { level: stack.length, parent };
    stack.push({
      index,
      kind: name,
      indent: row.indent,
      parts: row.ordinal?.parts ?? [],
      text: row.ordinal?.text ?? '',
    });
    return place;
  }
}

/** Which open group a total names: "Cộng I.1". */
function namedIn({ key }: OutlineRow, stack: readonly Open[]): number {
  const name = /^cong (?:muc |nhom |phan )?([a-z]+|\d+)((?:\.\d+)*)\.?$/.exec(key);
  return name ? lastIndex(stack, ({ text }) => text.toLowerCase() === `${name[1] ?? ''}${name[2] ?? ''}`) : -1;
}

/** "Cộng" before a later total sums its own group; any other total stands alone and closes every group. */
function totalPlace(row: OutlineRow, totalFollows: boolean, stack: Open[]): Place {
  const named = namedIn(row, stack);
  const at = Math.max(0, named);
  const own = stack[at];
  if (row.partial && own !== undefined && (totalFollows || named > 0)) {
    stack.length = at + 1;
    return { level: at + 1, parent: own.index };
  }
  stack.length = 0;
  return { level: 0, parent: null };
}

/** A row without number between 1 and 3 is the missing 2, not a part of 1. */
function fillsGap(rows: readonly OutlineRow[], index: number): boolean {
  const [before, after] = [rows[index - 1]?.ordinal, rows[index + 1]?.ordinal];
  const whole = before?.kind === 'number' && after?.kind === 'number';
  return whole && (after.parts[0] ?? 0) - (before.parts[0] ?? 0) === 2;
}

/** A row without number among numbered ones: a heading opens a group, a line of figures adds to the row above it. */
const plainKind = (row: OutlineRow): string => (row.bold ? 'heading-bold' : row.figures ? 'line' : 'heading');

/** What no second of a numbering stands under. */
const SMALL = /^(dash|plus|bullet|line|of-which)$/;

function closeSmall(stack: Open[]): void {
  while (SMALL.test(stack[stack.length - 1]?.kind ?? '')) stack.pop();
}

/** "2" is no first part of a dash above it: it goes on with a numbering whose first was not seen. */
const isLater = ({ ordinal }: OutlineRow): boolean =>
  ordinal !== null &&
  /^(letter|roman|number|small-letter|decimal)$/.test(ordinal.kind) &&
  (ordinal.parts[ordinal.parts.length - 1] ?? 0) > 1;

function popTo(stack: Open[], name: string, row: OutlineRow, unnumbered: boolean): void {
  if (row.ordinal?.kind === 'decimal' && popToDecimalParent(stack, row.ordinal, name)) return;
  // "Trong đó" belongs to the row right above it, unless that row is another one.
  if (name === 'of-which' && stack[stack.length - 1]?.kind !== 'of-which') return;
  if (stack[stack.length - 1]?.kind === 'line') stack.pop();
  if (name === 'line') return;
  const same = lastIndex(stack, (open) => open.kind === name && (!unnumbered || open.indent >= row.indent));
  if (same >= 0) {
    stack.length = same;
    return;
  }
  if (!unnumbered) {
    if (isLater(row)) closeSmall(stack);
    return;
  }
  const top = stack[stack.length - 1];
  if (top?.kind === 'of-which' && top.indent <= row.indent) return;
  const deeper = lastIndex(stack, (open) => open.kind.startsWith('indent') && open.indent < row.indent);
  if (name.startsWith('indent'))
    stack.length =
      row.bold && !name.includes('of-which') ? Math.min(stack.length, deeper + 1) : indentDepth(stack, row, deeper);
}

/** Without numbers: under the nearest row that is less indented, or bold. */
function indentDepth(stack: readonly Open[], row: OutlineRow, deeper: number): number {
  const bold = lastIndex(stack, (open) => open.kind.endsWith('-bold') && open.indent <= row.indent);
  return Math.max(deeper, bold) + 1;
}

/** "I.1" stands under "I", "1.1" under "1". */
function popToDecimalParent(stack: Open[], { parts, text }: Ordinal, name: string): boolean {
  const isSection = name.startsWith('section');
  const isPrefix = (open: Open): boolean =>
    open.parts.length === parts.length - 1 &&
    (isSection
      ? text.startsWith(`${open.text}.`)
      : open.parts.every((p, i) => p === parts[i]) && /number|decimal/.test(open.kind));
  const parent = lastIndex(stack, isPrefix);
  if (parent >= 0) {
    stack.length = parent + 1;
    return true;
  }
  const sibling = lastIndex(stack, (open) => open.kind === name);
  if (sibling >= 0) {
    stack.length = sibling;
    return true;
  }
  return false;
}

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let i = items.length - 1; i >= 0; i--) if (test(items[i]!)) return i;
  return -1;
}
