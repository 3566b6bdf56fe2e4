/**
 * Forms whose plans and results stand in rows: indicators or years in columns, "Kế hoạch" above "Thực hiện".
 * Rules: the result of a thing over its plan in every column, rows of one thing alone; "trong đó: nữ" over the plan of women, or
 * over nothing where there is none; another year's, another indicator's row is wrong.
 */
import type { Chance } from '../trees/random';
import type { OrdinaryForm } from './form';
import { formOf, type Shape } from './rows-form';
import { blocks, sourcesDown } from './rows-of-money';
import { placesDown, subsetsDown, threeRows, yearsDown } from './rows-of-places';

const SHAPES: readonly Shape[] = [placesDown, threeRows, sourcesDown, yearsDown, subsetsDown, blocks];

export const ROW_SHAPES: readonly ((draw: Chance) => OrdinaryForm)[] = SHAPES.map(
  (shape) => (draw: Chance) => formOf(shape(draw), draw),
);
