import { highest, lowest } from '../grid/extremes';
import type { Equation } from '../arithmetic/equation';
import { columnOf, columnsAcross, copyWith, rowOf } from '../arithmetic/light-equation';
import { unitAt } from '../facts/figure';
import { noteAmounts, type NoteAmount } from '../facts/note-amounts';
import type { Row, Table } from '../table/table';

const offOf = ({ actual, expected }: Equation): number => (actual ?? 0) - (expected ?? 0);

/** Figures below this stand in many a note; they explain only where their unit stands behind them. */
const SMALL = 10;

/** Whether a note names just the amount by which a sum fails. */
function isNamed(table: Table, made: Equation, amounts: readonly NoteAmount[]): boolean {
  const off = Math.abs(offOf(made));
  const own = unitAt(table, rowOf(made), columnOf(made))?.money ?? null;
  return amounts.some(({ value, half, unit }) => {
    if (!unit && off < SMALL) return false;
    const factor = unit?.money && own ? unit.money / own : 1;
    const slack = Math.min(half * factor, off * 0.01) + made.tolerance;
    return value > 0 && Math.abs(value * factor - off) <= slack + 1e-6;
  });
}

/** Two notes at one total explain it together: each amount says its own unit. */
function withPairs(amounts: readonly NoteAmount[]): readonly NoteAmount[] {
  const named = amounts.filter(({ unit, value }) => unit !== null && value > 0).slice(0, MOST_PAIRED);
  return [
    ...amounts,
    ...named.flatMap((one, i) =>
      named
        .slice(i + 1)
        .filter(({ unit }) => unit?.money === one.unit?.money)
        .map((other) => ({ ...one, value: one.value + other.value, half: Math.max(one.half, other.half) })),
    ),
  ];
}

const MOST_PAIRED = 6;

const isOpen = (made: Equation): boolean => made.state === 'broken' && made.doubt === null && made.relation === '=';
const isAsked = (made: Equation): boolean => made.state === 'broken' && made.doubt === 'footnote';

const NOT_SUMS: readonly Equation['kind'][] = ['rate', 'product', 'subset'];

/** What one row says: sums down its columns, by column, and the columns whose figures others make. */
interface Line {
  readonly down: Map<number, Equation>;
  readonly across: { readonly whole: number; readonly parts: readonly number[] }[];
}

function linesOf(equations: readonly Equation[]): Map<Row, Line> {
  const rows = new Set(equations.filter((made) => isOpen(made) || isAsked(made)).map(rowOf));
  const lines = new Map<Row, Line>();
  for (const made of equations) {
    const row = rowOf(made);
    if (!rows.has(row) || NOT_SUMS.includes(made.kind)) continue;
    const line: Line = lines.get(row) ?? { down: new Map<number, Equation>(), across: [] };
    lines.set(row, line);
    const parts = columnsAcross(made);
    const column = columnOf(made).at;
    if (!parts || parts.length === 0 || parts.some(({ at }) => at === column)) {
      const known = line.down.get(column);
      if (!known || (known.state !== 'broken' && made.state === 'broken')) line.down.set(column, made);
    } else if (made.sum && made.state === 'holds')
      line.across.push({ whole: column, parts: parts.map(({ at }) => at) });
  }
  return lines;
}

/** Whether sums that fail by what notes explain, and no others, make up by what a whole fails. */
function spread({ down, across }: Line, explained: Set<Equation>): boolean {
  const before = explained.size;
  for (const { whole, parts } of across) {
    const own = down.get(whole);
    const others = parts.flatMap((at) => down.get(at) ?? []).filter((made) => made.state === 'broken');
    if (own?.state !== 'broken' || others.length === 0) continue;
    const rest = others.reduce((sum, made) => sum + offOf(made), 0);
    if (Math.abs(rest - offOf(own)) > own.tolerance + 1e-6 * Math.abs(rest)) continue;
    if (others.every((made) => explained.has(made))) explained.add(own);
    else if (explained.has(own)) others.forEach((made) => explained.add(made));
  }
  return explained.size > before;
}

const ofSameRows = (a: Equation, b: Equation): boolean => {
  const rows = (made: Equation): string => made.terms.map(({ row }) => row.at).join(' ');
  return a.kind === b.kind && rows(a) === rows(b);
};

/** Whether two sums of one row miss in the proportion in which their items stand: classes held back, and their trainees. */
function isInProportion(made: Equation, named: Equation): boolean {
  if (!ofSameRows(made, named) || offOf(named) === 0) return false;
  const shares = made.terms.map(({ value }, i) => (value ?? 0) / (named.terms[i]?.value ?? 0));
  const share = offOf(made) / offOf(named);
  return shares.length > 1 && shares.every(Number.isFinite) && share >= lowest(shares) && share <= highest(shares);
}

/** What a note without a mark says of one column, it says of the others of its row that follow from it. */
function withDependants(table: Table, equations: readonly Equation[], explained: Set<Equation>): void {
  const isMarked = (made: Equation): boolean => /\(\s*\d{1,2}\s*\)|\*|[¹²³]/.test(columnOf(made).path.join(' '));
  const isMoney = (made: Equation): boolean => unitAt(table, rowOf(made), columnOf(made))?.money != null;
  const named = [...explained].filter((made) => !isMarked(made) && !isMoney(made));
  for (const made of named.length > 0 ? equations : [])
    if (isOpen(made) && !isMoney(made) && !NOT_SUMS.includes(made.kind))
      if (named.some((one) => rowOf(one) === rowOf(made) && isInProportion(made, one))) explained.add(made);
}

/**
 * A note explains by what it names, wherever it hangs (chú thích giải thích chênh lệch): at the total, at one of the
 * columns that make it, or nowhere but in its own words.
 */
export function explainedByNotes(table: Table, equations: readonly Equation[]): readonly Equation[] {
  if (!equations.some(isOpen)) return equations;
  const amounts = withPairs(noteAmounts(table));
  const explained = new Set(equations.filter(isAsked));
  if (amounts.length > 0)
    for (const made of equations)
      if (isOpen(made) && !NOT_SUMS.includes(made.kind) && isNamed(table, made, amounts)) explained.add(made);
  if (explained.size === 0) return equations;
  withDependants(table, equations, explained);
  for (const line of linesOf(equations).values()) while (spread(line, explained));
  return equations.map((made) => (isOpen(made) && explained.has(made) ? copyWith(made, { doubt: 'footnote' }) : made));
}
