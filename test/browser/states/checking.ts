import { ask, button, press } from './stage';
import type { State } from './state';
import { holdAfter, moveClock } from './trouble';

/** Before and while a check goes on. */
export const CHECKING: readonly State[] = [
  { name: 'first-run', shows: 'The pane as it is opened for the first time.', fresh: true, reach: async () => {} },
  { name: 'ready', shows: 'The pane of a person who knows it.', reach: async () => {} },
  {
    name: 'working',
    shows: 'A check going on, with Stop.',
    reach: async (stage) => {
      await holdAfter(stage, 12);
      await ask(stage);
      await button(stage, stage.words.scope.stop).waitFor();
      await moveClock(stage, 0);
    },
  },
  {
    name: 'stopping',
    shows: 'A check that is being stopped.',
    reach: async (stage) => {
      await holdAfter(stage, 12);
      await ask(stage);
      await button(stage, stage.words.scope.stop).waitFor();
      await moveClock(stage, 0);
      await press(stage, stage.words.scope.stop);
    },
  },
];
