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

/** Watches what a person does on this page. What they do in the pane's frame does not count. */
export function watchGestures(page: Window): Gestures {
  let last = -Infinity;
  let pressed = -Infinity;
  for (const gesture of GESTURES) {
    page.addEventListener(
      gesture,
      () => {
        last = Date.now();
        if (gesture === 'pointerdown' || gesture === 'keydown') pressed = last;
      },
      { capture: true, passive: true },
    );
  }
  page.addEventListener('pointermove', ({ buttons }) => {
    if (buttons > 0) last = Date.now();
  });
  page.addEventListener('blur', () => {
    last = -Infinity;
  });
  return {
    recent: () => Date.now() - last < AFTERMATH_MS,
    pressedSince: (moment) => pressed > moment,
  };
}
