/** How long after a person's last move what happens may still be their doing: Univer answers some clicks late. */
const AFTERMATH_MS = 1000;

const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'keyup', 'paste', 'cut'];

/** What a person has lately done on the page. */
export interface Gestures {
  /** Whether what happens now may be their doing. */
  recent(): boolean;
  /** Whether they pressed a button or a key after this moment (milliseconds, as Date.now). */
  pressedSince(moment: number): boolean;
}

/** Something that holds from `begin` until the page has answered it and the aftermath is over, or until `end`. */
interface Spell {
  holds(): boolean;
  begin(): void;
  end(): void;
}

/**
 * Ends by timers and never by the clock: the page carries out what a gesture has set off, in the order in which it falls
 * due, before the spell is over, however slow the machine is. By the clock, a key that took long to answer would not be a
 * person's any more, and the cell they had gone to would be left before they type.
 */
function spell(page: Window): Spell {
  let timer: number | undefined;
  const end = (): void => {
    page.clearTimeout(timer);
    timer = undefined;
  };
  const begin = (): void => {
    end();
    timer = page.setTimeout(() => {
      timer = page.setTimeout(end, AFTERMATH_MS);
    }, 0);
  };
  return { holds: () => timer !== undefined, begin, end };
}

/** Watches what a person does on this page. What they do in the pane's frame does not count. */
export function watchGestures(page: Window): Gestures {
  const aftermath = spell(page);
  let pressed = -Infinity;
  for (const gesture of GESTURES) {
    page.addEventListener(
      gesture,
      () => {
        aftermath.begin();
        if (gesture === 'pointerdown' || gesture === 'keydown') pressed = Date.now();
      },
      { capture: true, passive: true },
    );
  }
  page.addEventListener('pointermove', ({ buttons }) => {
    if (buttons > 0) aftermath.begin();
  });
  page.addEventListener('blur', aftermath.end);
  return { recent: aftermath.holds, pressedSince: (moment) => pressed > moment };
}
