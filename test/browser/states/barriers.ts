import { axeOf, type Barrier } from './axe';
import { unseenFocusOf } from './focus';
import type { Colours } from './looks';
import { frameOf, type Stage } from './stage';
import type { State } from './state';
import { unreadableOf } from './unreadable';

/** All that shuts people out of the state at hand, as it is dressed now. */
export async function barriersOf(
  stage: Stage,
  { again }: Pick<State, 'again'> = {},
  colours: Colours = 'light',
): Promise<Barrier[]> {
  const frame = frameOf(stage);
  return [
    ...(await axeOf(frame, colours === 'forced')),
    ...(await unreadableOf(frame)),
    // What a person has opened closes when the keyboard leaves it.
    ...(again ? [] : await unseenFocusOf(stage)),
  ];
}
