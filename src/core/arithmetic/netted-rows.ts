import { figureAt } from '../facts/figure';
import { placeIn, stripIn } from '../facts/strip';
import type { Row, Table } from '../table/table';
import { equation, type Equation } from './equation';
import { score } from './family';
import { columnOf, copyWith } from './light-equation';
import type { Scope } from './scopes';

/** Rows that are taken away though no minus stands before them (khoản giảm trừ); with accents: "trụ sở" is no deduction. */
const TAKEN_AWAY =
  /^[-–*+\s]*(trừ|giảm trừ|(các )?khoản (giảm )?trừ|hoàn (thuế|trả|thu)|loại trừ|khấu trừ|less|deduct(ion)?s?|minus)(?=$|[\s:(,])|\(\s*[-–−]\s*\)\s*$/;

const isTakenAway = ({ label }: Row): boolean => TAKEN_AWAY.test(label.normalize('NFC').toLowerCase());

/** The same sum, some of its rows taken away. */
function signed(table: Table, made: Equation, rows: ReadonlySet<Row>): Equation {
  const { kind, result, terms, statement, doubt, strays } = made;
  const signs = terms.map((term) => (rows.has(term.row) ? -1 : 1));
  const compute = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (signs[i] ?? 1), 0);
  const figure = figureAt(table, result.row, columnOf(made));
  return equation({ kind, result: figure, terms, statement, doubt, strays, compute });
}

const holdsFigure = (table: Table, made: Equation, row: Row): boolean =>
  (stripIn(table, columnOf(made)).values[placeIn(table, row)] ?? 0) > 0;

/**
 * What a total says of rows of which some are taken away: by the figures it is net of them, or else it may be, and what
 * differs is a question.
 */
export function netOf(table: Table, scope: Scope, equations: readonly Equation[]): readonly Equation[] {
  const { held, broken } = score(equations);
  if (broken === 0) return equations;
  const rows = new Set(scope.filter(isTakenAway));
  if (rows.size === 0 || rows.size === scope.length) return equations;
  const net = equations.map((made) => (made.state === 'unknown' ? made : signed(table, made, rows)));
  if (score(net).held > held) return net;
  const mayBe = (made: Equation): boolean =>
    made.state === 'broken' && made.doubt === null && [...rows].some((row) => holdsFigure(table, made, row));
  return equations.map((made) => (mayBe(made) ? copyWith(made, { doubt: 'incomplete' }) : made));
}
