import type { Words } from './words';
import { figures } from './en/figures';
import { findings } from './en/findings';
import { pane } from './en/pane';
import { reading } from './en/reading';
import { settings } from './en/settings';
import { states } from './en/states';
import { waiver } from './en/waiver';
import { writing } from './en/writing';

/** The same words in English. A word that is missing here does not compile. */
export const en: Words = {
  ...pane,
  ...states,
  ...findings,
  ...writing,
  ...figures,
  ...reading,
  ...settings,
  ...waiver,
};
