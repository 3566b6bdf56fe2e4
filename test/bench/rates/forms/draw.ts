import { chance } from '../trees/random';
import { COLUMN_SHAPES } from './by-columns';
import { ROW_SHAPES } from './by-rows';
import type { OrdinaryForm } from './form';

const SHAPES = [...COLUMN_SHAPES, ...ROW_SHAPES];

/** The same seed draws the same form. Consecutive seeds go round all shapes. */
export const ordinaryForm = (seed: number): OrdinaryForm => SHAPES[seed % SHAPES.length]!(chance(seed + 5_000_000));
