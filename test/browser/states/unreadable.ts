import type { Frame } from 'playwright-core';
import type { Barrier } from './axe';

/** Runs in the page: what reaches out of it sideways, is cut off, or is smaller than a person can read. */
function findUnreadable(): Barrier[] {
  const SMALLEST_PX = 12;
  const found: Barrier[] = [];
  const name = (one: Element): string =>
    `${one.tagName.toLowerCase()}${[...one.classList].map((word) => `.${word}`).join('')}`;
  const width = document.documentElement.clientWidth;
  const isHidden = (one: Element): boolean => one.closest('.sr-only, [hidden], svg') !== null;
  /** What lies in two dimensions, as a picture of a table does, may be scrolled by itself. */
  const isScrolled = (one: Element): boolean => {
    for (let outer = one.parentElement; outer && outer !== document.body; outer = outer.parentElement)
      if (/auto|scroll/.test(getComputedStyle(outer).overflowX)) return true;
    return false;
  };
  const hasText = (one: Element): boolean =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  if (document.documentElement.scrollWidth > width)
    found.push({ rule: 'reflow', at: 'html', why: `${String(document.documentElement.scrollWidth)} px wide` });
  for (const one of document.body.querySelectorAll('*')) {
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || isHidden(one) || !hasText(one)) continue;
    const style = getComputedStyle(one);
    const said = (one.textContent ?? '').trim().slice(0, 40);
    if (style.visibility === 'hidden') continue;
    if (box.right > width + 1 && !isScrolled(one))
      found.push({ rule: 'reflow', at: name(one), why: `«${said}» ends at ${String(Math.round(box.right))} px` });
    // A line that ends in … is opened or has a title; one that merely ends is lost.
    const ends = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis';
    if (ends && one.scrollWidth > one.clientWidth + 1 && style.display !== 'inline')
      found.push({ rule: 'cut', at: name(one), why: `«${said}»` });
    if (parseFloat(style.fontSize) < SMALLEST_PX)
      found.push({ rule: 'small', at: name(one), why: `«${said}» ${style.fontSize}` });
  }
  return found;
}

/** Runs in the page: what would be read out twice, by two live regions or by one within another. */
function findDoubled(): Barrier[] {
  const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
  const found: Barrier[] = [];
  const heard = new Map<string, number>();
  for (const region of document.querySelectorAll(LIVE)) {
    const said = (region.textContent ?? '').trim().replace(/\s+/g, ' ');
    if (said === '') continue;
    const outer = region.parentElement?.closest(LIVE);
    if (outer) found.push({ rule: 'live-within-live', at: region.className, why: `«${said.slice(0, 60)}»` });
    else heard.set(said, (heard.get(said) ?? 0) + 1);
  }
  heard.forEach((times, said) => {
    if (times > 1) found.push({ rule: 'announced-twice', at: '', why: `«${said.slice(0, 60)}»` });
  });
  return found;
}

/** What axe does not look for: text out of reach, cut, too small, or read out twice. */
export async function unreadableOf(frame: Frame): Promise<Barrier[]> {
  return [...(await frame.evaluate(findUnreadable)), ...(await frame.evaluate(findDoubled))];
}
