import { isError, type ErrorValue, type Value } from '../../model/value';
import { NOT_AVAILABLE, toLogical, toNumber, VALUE_ERROR } from '../coerce';
import { single, type Operand, type Place } from '../operand';
import type { Node } from '../parse';
import { cellFunction, eachValue, MANY, scalarFunction, type Evaluate, type WorksheetFunction } from './function';

type Lazy = NonNullable<WorksheetFunction['lazy']>;

const valueOf = (node: Node | null | undefined, place: Place, evaluate: Evaluate): Operand =>
  node ? evaluate(node, place, false) : null;

/** IF as a whole: within an array it is not what Excel 2016 does, so it is not guessed at. */
const choose: Lazy = (nodes, place, asArray, evaluate) => {
  const [test, yes, no] = nodes;
  const holds = toLogical(testOf(test, place, asArray, evaluate));
  if (isError(holds)) return holds;
  if (holds) return nodes.length > 1 ? valueOf(yes, place, evaluate) : true;
  return nodes.length > 2 ? valueOf(no, place, evaluate) : false;
};

function testOf(node: Node | null | undefined, place: Place, asArray: boolean, evaluate: Evaluate): Value {
  return node ? single(evaluate(node, place, asArray), place) : null;
}

const rescue =
  (caught: (error: ErrorValue) => boolean): Lazy =>
  ([tried, instead], place, asArray, evaluate) => {
    const value = testOf(tried, place, asArray, evaluate);
    if (!isError(value) || !caught(value)) return value ?? 0;
    return single(valueOf(instead, place, evaluate), place);
  };

const pick: Lazy = (nodes, place, asArray, evaluate) => {
  const which = toNumber(testOf(nodes[0], place, asArray, evaluate), place.excel.locale);
  if (isError(which)) return which;
  const node = nodes[Math.trunc(which)];
  return node && which >= 1 ? evaluate(node, place, asArray) : VALUE_ERROR;
};

/** The logical values among arguments; text in cells does not count, and there has to be one at least. */
function logicals(args: readonly Operand[], place: Place): boolean[] | ErrorValue {
  const found: boolean[] = [];
  let error: ErrorValue | undefined;
  for (const arg of args) {
    eachValue(arg, place, (value, direct) => {
      if (!isError(value) && !direct && (typeof value === 'string' || value === null)) return;
      const logical = toLogical(value);
      if (isError(logical)) error ??= logical;
      else found.push(logical);
    });
  }
  return error ?? (found.length > 0 ? found : VALUE_ERROR);
}

const overLogicals = (of: (values: readonly boolean[]) => boolean): WorksheetFunction =>
  cellFunction(1, MANY, (args, place) => {
    const found = logicals(args, place);
    return isError(found) ? found : of(found);
  });

export const LOGIC: Readonly<Record<string, WorksheetFunction>> = {
  IF: { least: 1, most: 3, lazy: choose },
  IFERROR: { least: 2, most: 2, lazy: rescue(() => true) },
  IFNA: { least: 2, most: 2, lazy: rescue((error) => error === NOT_AVAILABLE) },
  CHOOSE: { least: 2, most: MANY, lazy: pick },
  AND: overLogicals((values) => values.every(Boolean)),
  OR: overLogicals((values) => values.some(Boolean)),
  NOT: scalarFunction(1, 1, ([value = null]) => {
    const logical = toLogical(value);
    return isError(logical) ? logical : !logical;
  }),
  TRUE: scalarFunction(0, 0, () => true),
  FALSE: scalarFunction(0, 0, () => false),
  NA: scalarFunction(0, 0, () => NOT_AVAILABLE),
};
