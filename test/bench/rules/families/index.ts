import type { Made } from '../made';
import { allocation } from './allocation';
import { areasDown } from './areas-down';
import { capital } from './capital';
import { estimate } from './estimate';
import { foreign } from './foreign';
import { fulfilment } from './fulfilment';
import { outline } from './outline';
import { paired } from './paired';
import { sources } from './sources';
import { years } from './years';

/** The layout families, each a generator of clean tables. */
export const FAMILIES: Readonly<Record<string, (seed: number) => Made>> = {
  allocation,
  'areas-down': areasDown,
  fulfilment,
  capital,
  estimate,
  years,
  outline,
  paired,
  sources,
  foreign,
};
