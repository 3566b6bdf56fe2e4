/** How long after a person's last move what happens may still be their doing: Univer answers some clicks late. */
const AFTERMATH_MS = 1000;

const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'keyup', 'paste', 'cut'];

/** Tells whether a person has just done something on this page. What they do in the pane's frame does not count. */
export function watchGestures(page: Window): () => boolean {
  let last = -Infinity;
  for (const gesture of GESTURES) {
    page.addEventListener(
      gesture,
      () => {
        last = Date.now();
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
  return () => Date.now() - last < AFTERMATH_MS;
}
