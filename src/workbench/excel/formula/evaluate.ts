import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import { errorValue, isError, type Value } from '../model/value';
import { sameName, sheetNamed } from '../model/workbook';
import { REFERENCE_ERROR, VALUE_ERROR } from './coerce';
import { FUNCTIONS } from './functions/all';
import type { Evaluate } from './functions/function';
import { lift } from './lift';
import { CannotCalculate, isReference, single, type Operand, type Place } from './operand';
import { binary, isBinary, unary, withoutNoise } from './operators';
import { treeOf, writtenReference, type Node } from './parse';

/** The value of a formula at a place. Throws CannotCalculate rather than guess. */
export function evaluateFormula(formula: string, place: Place, asArray = false): Value {
  const tree = treeOf(formula);
  if (!tree) throw new CannotCalculate('not readable');
  const value = single(evaluate(tree, place, asArray), place);
  if (tree.type === 'BinaryExpression' && (tree.operator === '+' || tree.operator === '-')) {
    const [a, b] = tree.arguments.map((node) => simpleValue(node, place));
    return withoutNoise(value, a ?? null, b ?? null);
  }
  return value ?? 0;
}

function simpleValue(node: Node, place: Place): Value {
  return single(evaluate(node, place, false), place);
}

const evaluate: Evaluate = (node, place, asArray): Operand => {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return errorValue(node.value.toUpperCase());
    case 'ReferenceIdentifier':
      return referenceOf(node.value, place);
    case 'ArrayExpression':
      return { rows: node.elements.map((row) => row.map((one) => single(evaluate(one, place, false), place))) };
    case 'UnaryExpression':
      return evaluateUnary(node.operator, evaluate(node.arguments[0] as Node, place, asArray), place, asArray);
    case 'BinaryExpression':
      return evaluateBinary(node.operator, node.arguments, place, asArray);
    case 'CallExpression':
      return call(node.callee.name as string | undefined, node.arguments, place, asArray);
    default:
      throw new CannotCalculate(node.type);
  }
};

function evaluateUnary(operator: string, operand: Operand, place: Place, asArray: boolean): Operand {
  if (!['+', '-', '%'].includes(operator)) throw new CannotCalculate(`operator ${operator}`);
  if (operator === '+' && isReference(operand)) return operand;
  const { locale } = place.excel;
  return lift([operand], place, asArray, ([value = null]) => unary(operator, value, locale));
}

function evaluateBinary(operator: string, nodes: readonly Node[], place: Place, asArray: boolean): Operand {
  const [left, right] = nodes.map((node) => evaluate(node, place, asArray));
  if (isBinary(operator)) {
    const { locale } = place.excel;
    return lift([left, right], place, asArray, ([a = null, b = null]) => binary(operator, a, b, locale));
  }
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return VALUE_ERROR;
  if (operator === ',') return { places: [...left.places, ...right.places] };
  throw new CannotCalculate(`operator "${operator}"`);
}

function call(
  written: string | undefined,
  nodes: readonly (Node | null | undefined)[],
  place: Place,
  asArray: boolean,
): Operand {
  if (written === undefined) throw new CannotCalculate('a call of no function');
  const name = written.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
  const known = FUNCTIONS[name];
  if (!known) throw new CannotCalculate(`function ${name}`);
  const given = nodes.map((node) => node ?? null);
  if (given.length < known.least || given.length > known.most) throw new CannotCalculate(`arguments of ${name}`);
  if (known.lazy) return known.lazy(given, place, asArray, evaluate);
  const array = asArray || known.arrays === true;
  const args = given.map((node) => (node ? evaluate(node, place, array) : undefined));
  if (known.eager) return known.eager(args, place);
  const { scalar } = known;
  if (!scalar) throw new Error(`${name} does nothing`);
  return lift(args, place, array, (values) => scalar(values, place), known.errors === true);
}

function moved(at: number, by: number, fixed: boolean, limit: number): number {
  return fixed ? at : (((at + by) % (limit + 1)) + limit + 1) % (limit + 1);
}

function referenceOf(text: string, place: Place): Operand {
  const written = writtenReference(text);
  if (!written) return named(text, place);
  if (written.external) throw new CannotCalculate('another workbook');
  const sheet = written.sheet === null ? place.sheet : sheetNamed(place.excel.workbook, written.sheet);
  if (!sheet) return REFERENCE_ERROR;
  const { area, fixed } = written;
  const shifted: Area = {
    top: moved(area.top, place.down, fixed.top, LAST_ROW),
    left: moved(area.left, place.right, fixed.left, LAST_COLUMN),
    bottom: moved(area.bottom, place.down, fixed.bottom, LAST_ROW),
    right: moved(area.right, place.right, fixed.right, LAST_COLUMN),
  };
  return { places: [{ sheet, area: shifted }] };
}

function named(text: string, place: Place): Operand {
  const found = place.excel.workbook.names.find(
    ({ name, sheet }) => sameName(name, text) && (sheet === null || sheet === place.sheet.id),
  );
  const tree = found && treeOf(found.formula);
  if (!tree) throw new CannotCalculate(`name ${text}`);
  return evaluate(tree, { ...place, down: 0, right: 0 }, false);
}
