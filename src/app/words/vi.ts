import { figures } from './vi/figures';
import { findings } from './vi/findings';
import { pane } from './vi/pane';
import { reading } from './vi/reading';
import { settings } from './vi/settings';
import { states } from './vi/states';
import { waiver } from './vi/waiver';
import { writing } from './vi/writing';

/** Words of the pane (lời của giao diện). Vietnamese is the source; every other language has the same shape. */
export const vi = { ...pane, ...states, ...findings, ...writing, ...figures, ...reading, ...settings, ...waiver };
