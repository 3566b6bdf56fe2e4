import type { Barrier } from './axe';
import { frameOf, type Stage } from './stage';

/** Runs in the page: what looks the same with the keyboard on it as without. */
function findUnseenFocus(): Barrier[] {
  const REACHED = 'a[href], button, select, input, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const PROPERTIES = ['outline', 'boxShadow', 'borderColor', 'borderWidth', 'backgroundColor', 'color'];
  const looksOf = (one: Element | null, part?: string): string => {
    if (!one) return '';
    const style = getComputedStyle(one, part) as unknown as Readonly<Record<string, string>>;
    const drawn = part === undefined || style['content'] !== 'none';
    return drawn ? PROPERTIES.map((name) => style[name]).join(' ') : '';
  };
  // Fabric draws the ring of a choice around its label, and that of a field around its box.
  const looks = (one: Element): string =>
    [one, one.nextElementSibling, one.parentElement]
      .flatMap((near) => [looksOf(near), looksOf(near, '::before'), looksOf(near, '::after')])
      .join('|');
  const found: Barrier[] = [];
  const was = document.activeElement as HTMLElement | null;
  for (const one of document.querySelectorAll<HTMLElement>(REACHED)) {
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || one.matches(':disabled')) continue;
    was?.blur();
    one.blur();
    const before = looks(one);
    one.focus({ preventScroll: true });
    if (document.activeElement !== one || looks(one) !== before) continue;
    const name = [one.tagName.toLowerCase(), ...one.classList].join('.');
    found.push({ rule: 'focus-unseen', at: name, why: `«${(one.textContent ?? '').trim().slice(0, 40)}»` });
  }
  was?.focus({ preventScroll: true });
  return found;
}

/** What does not show that the keyboard is on it. */
export async function unseenFocusOf(stage: Stage): Promise<Barrier[]> {
  // Rings are drawn for who uses keys.
  await stage.page.locator('iframe#pane').focus();
  await stage.page.keyboard.press('Tab');
  return frameOf(stage).evaluate(findUnseenFocus);
}
