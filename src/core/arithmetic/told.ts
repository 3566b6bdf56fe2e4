import { a1, cellKey, type Range } from '../grid/range';
import type { Severity } from '../finding';
import type { Edit } from '../edit';
import type { Table } from '../table/table';
import { derived } from '../facts/facts';
import { causesOf, type Cause } from './causes-of';
import { firstOfEach } from './copied-totals';
import { EQUATION_KINDS, type Equation, type EquationKind } from './equation';
import { brokenCondition } from './equation-formula';
import { doubtedOf, equationsOf } from './equations-of';
import { misreadFractions } from '../facts/bare-fractions';
import type { Figure } from '../facts/figure';
import { slippedFigures } from './told-wrong';
import type { Family } from './family';
import { afterMisread, NOTHING, reasonOf, slips } from './reasons';

/** What a sentence about a broken equation is made of. */
export type Broken = {
  readonly statement: string;
  readonly expected: number;
  readonly actual: number;
  /** Code of what the figures show about the cause; '' when they show nothing. */
  readonly reason: '' | 'left-out' | 'counted-twice' | 'swapped' | 'suspects';
  /** The rows, columns or cells that the reason names. */
  readonly named: string;
  readonly corrected: number | null;
};

/** The sentences that every rule of arithmetic needs. */
export type EquationMessages = {
  differs: Broken;
  /** One cell proven wrong by several equations. */
  proven: { actual: number; corrected: number; statements: string };
  /** One cell that would explain several equations, as others might. */
  likely: { actual: number; corrected: number; statements: string };
  /** It differs, but may be right. */
  doubtful: { statement: string; expected: number; actual: number; doubt: string };
  unread: { statement: string; text: string };
  /** Most of it fails: the statement itself is in doubt, or all its figures are. */
  misread: { statement: string; broken: number; all: number; place: string; expected: number; actual: number };
};

/** A draft of a rule of arithmetic, in the shape of `rules/rule.ts`. */
export type EquationDraft = {
  [K in keyof EquationMessages]: {
    readonly message: K;
    readonly at: Range;
    readonly data: EquationMessages[K];
    readonly severity?: Severity | 'unchecked';
    readonly related?: readonly Range[];
    readonly expected?: number;
    readonly actual?: number;
    readonly tolerance?: number;
    readonly fix?: readonly Edit[];
    readonly condition?: string;
    readonly follows?: readonly Range[];
    readonly explains?: readonly { readonly at: Range; readonly expected: number }[];
  };
}[keyof EquationMessages];

/** Cells as few ranges: neighbours in one row or column joined. */
export function joined(cells: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const cell of cells) {
    const last = out[out.length - 1];
    const across = last && last.top === cell.top && last.bottom === cell.bottom && last.right + 1 === cell.left;
    const down = last && last.left === cell.left && last.right === cell.right && last.bottom + 1 === cell.top;
    if (last && (across || down)) out[out.length - 1] = { ...last, bottom: cell.bottom, right: cell.right };
    else out.push(cell);
  }
  return out;
}

const sameCell = (a: Range, b: Range): boolean => cellKey(a) === cellKey(b);

function differs(made: Equation, cause: Cause | null, follows: readonly Range[]): EquationDraft {
  const part = made.kind === 'subset' ? made.terms[0] : undefined;
  const [expected, actual] = part ? [made.actual ?? 0, made.expected ?? 0] : [made.expected ?? 0, made.actual ?? 0];
  const condition = brokenCondition(made);
  const fix = cause && sameCell(cause.cell.at, made.result.at) ? [cause, ...cause.copies].flatMap(fixOf) : [];
  return {
    message: 'differs',
    at: (part ?? made.result).at,
    data: { statement: made.statement.text, expected, actual, ...(cause ? reasonOf(cause) : NOTHING) },
    related: joined((part ? [made.result] : made.terms).map((t) => t.at)),
    expected,
    actual,
    tolerance: made.tolerance,
    ...(condition ? { condition } : {}),
    ...(fix.length > 0 ? { fix } : {}),
    follows,
  };
}

/** The right figure, to be written at one press; none where it is not proven, or computed by the sheet. */
function fixOf({ cell, corrected, proven: isProven }: Cause): Edit[] {
  const live = cell.amount.kind === 'number' && cell.amount.stored === 'formula';
  if (corrected === null || live || !isProven) return [];
  return [{ kind: 'content', at: cell.at, after: { value: storedAs(cell, corrected) } }];
}

const resultOf = ({ result, expected }: Equation) => ({ at: result.at, expected: expected ?? 0 });

function proven(cause: Cause, corrected: number): EquationDraft {
  const copied = cause.copies.map(({ cell: { at } }) => at);
  const all = [cause.equation, ...cause.consequences];
  const { cell } = cause;
  const conditions = all.map(brokenCondition);
  const related = joined([...all.flatMap((e) => [e.result, ...e.terms]).map((f) => f.at), ...copied]).filter(
    (r) => !sameCell(r, cell.at),
  );
  return {
    message: cause.proven ? 'proven' : 'likely',
    at: cell.at,
    data: {
      actual: cell.value ?? 0,
      corrected,
      statements: [...new Set(all.map((e) => `«${e.statement.text}»`))].join(', '),
    },
    related,
    expected: corrected,
    actual: cell.value ?? 0,
    tolerance: cause.equation.tolerance,
    ...(conditions.every((c) => c !== null) ? { condition: `OR(${conditions.join(',')})` } : {}),
    fix: [cause, ...cause.copies].flatMap(fixOf),
    follows: slips(all),
    // Rules of parts come after those of sums, which cannot follow them by their order.
    ...(cause.kind === 'subset' ? { explains: cause.consequences.map(resultOf) } : {}),
  };
}

/** What is typed to make the cell show a figure: 0.222 under a per-cent format. */
const storedAs = (cell: Figure, value: number): number =>
  cell.amount.kind === 'number' && cell.amount.percent ? Number((value / 100).toPrecision(15)) : value;

function tellCause(cause: Cause): { kind: EquationKind; draft: EquationDraft }[] {
  const { cell, equation, corrected, consequences } = cause;
  const root = [cell.at];
  const elsewhere = consequences.length > 0 || !sameCell(cell.at, equation.result.at);
  const atCell = cause.slip === null && corrected !== null && elsewhere;
  const first = atCell
    ? { kind: cause.kind, draft: proven(cause, corrected) }
    : { kind: cause.kind, draft: differs(equation, cause, cause.slip ? root : slips([equation, ...consequences])) };
  const cut = atCell ? [equation, ...consequences] : consequences;
  const rest = cut.map((made) => ({
    kind: made.kind,
    draft: differs(made, null, cause.slip || atCell ? root : [equation.result.at]),
  }));
  // What a copy breaks goes away with it, and it with the first.
  const copies = cause.copies.flatMap(tellCause).map((one) => ({ ...one, draft: { ...one.draft, follows: root } }));
  return [first, ...rest.filter(({ draft }) => !atCell || !sameCell(draft.at, cell.at)), ...copies];
}

function tellOthers(table: Table): { kind: EquationKind; draft: EquationDraft }[] {
  const doubts = equationsOf(table).filter((e) => e.state === 'broken' && e.doubt !== null);
  const copiedFrom = firstOfEach(doubts);
  const unread = equationsOf(table).filter((e) => e.state === 'unknown' && e.unread.length > 0 && !e.result.blank);
  const families = doubtedOf(table).filter((one) => one.statement.at !== null && one.equations.length > 0);
  return [
    ...doubts.map((made) => ({ kind: made.kind, draft: doubtful(made, copiedFrom.get(made)) })),
    ...unread.map((made) => ({ kind: made.kind, draft: unreadable(made) })),
    ...families.flatMap((one) => misread(one)),
  ];
}

function doubtful(made: Equation, copied: Equation | undefined): EquationDraft {
  const data = {
    statement: made.statement.text,
    expected: made.expected ?? 0,
    actual: made.actual ?? 0,
    doubt: made.doubt ?? '',
  };
  return {
    message: 'doubtful',
    severity: 'review',
    at: made.result.at,
    data,
    related: joined(made.terms.map((t) => t.at)),
    expected: data.expected,
    actual: data.actual,
    tolerance: made.tolerance,
    follows: [...slips([made]), ...(copied ? [copied.result.at] : [])],
  };
}

/** A word among the figures of the column line is a question; elsewhere it is only listed. */
function unreadable(made: Equation): EquationDraft {
  const odd = made.unread[0];
  const text = odd && 'text' in odd.amount ? odd.amount.text : odd?.amount.kind === 'error' ? odd.amount.code : '';
  const asked = made.kind === 'column-arithmetic' && odd?.amount.kind === 'unreadable';
  return {
    message: 'unread',
    severity: asked ? 'review' : 'unchecked',
    at: made.result.at,
    data: { statement: made.statement.text, text },
    related: joined(made.unread.map((f) => f.at)),
    follows: made.unread.map((f) => f.at),
  };
}

/** What the column line or a total's own name says is asked about; what we only supposed is listed as not checked. */
const isAsked = ({ statement, equations }: Family): boolean =>
  statement.supposed !== true && ['column-arithmetic', 'total', 'allocation'].includes(equations[0]?.kind ?? '');

function misread(one: Family): { kind: EquationKind; draft: EquationDraft }[] {
  const failing = one.equations.filter((made) => made.state === 'broken' && made.doubt === null);
  const [first] = failing;
  if (!first) return [];
  const { expected, actual, kind, result } = first;
  const told = one.equations.filter(({ state }) => state !== 'unknown').length;
  const data = { statement: one.statement.text, broken: failing.length, all: told, place: a1(result.at) };
  const draft: EquationDraft = {
    message: 'misread',
    severity: isAsked(one) ? 'review' : 'unchecked',
    at: (kind === 'column-arithmetic' ? one.statement.at : null) ?? result.at,
    data: { ...data, expected: expected ?? 0, actual: actual ?? 0 },
    related: joined(failing.map((made) => made.result.at)),
    follows: slips(failing.slice(0, MOST_FOLLOWED)),
  };
  return [{ kind, draft }];
}

/** Slips among the first figures of a statement explain the rest of it as well. */
const MOST_FOLLOWED = 50;

const toldByKind = derived((facts): ReadonlyMap<EquationKind, EquationDraft[]> => {
  const found = new Map<EquationKind, EquationDraft[]>(EQUATION_KINDS.map((kind) => [kind, []]));
  const misread = [...misreadFractions(facts).map(({ figure }) => figure), ...slippedFigures(facts)].map((f) => f.at);
  const put = ({ kind, draft }: { kind: EquationKind; draft: EquationDraft }): void =>
    void found.get(kind)?.push(misread.length > 0 ? afterMisread(draft, misread) : draft);
  for (const cause of causesOf(facts)) tellCause(cause).forEach(put);
  tellOthers(facts).forEach(put);
  return found;
});

/** What the rule of one kind of arithmetic has to say about a table. */
export const told = (table: Table, kind: EquationKind): readonly EquationDraft[] => toldByKind(table).get(kind) ?? [];
