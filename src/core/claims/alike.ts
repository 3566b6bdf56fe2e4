import type { Figure } from './figure';
import { isPersons, sameThing } from './noun';

/** Neither unit nor name: "còn lại 659", "(11.857)". It takes those of the figure beside it. */
export const isBare = ({ money, percent, counted }: Figure): boolean => money === null && !percent && !counted;

/** How surely two figures measure the same: 3 the same unit or name, 2 both persons, 1 one of them is bare, 0 not. */
export function alikeness(a: Figure, b: Figure): 0 | 1 | 2 | 3 {
  if (a.percent || b.percent) return a.percent && b.percent ? 3 : 0;
  if (a.money !== null && b.money !== null) return 3;
  if (isBare(a) || isBare(b)) return 1;
  if (a.money !== null || b.money !== null) return 0;
  if (sameThing(a.noun, b.noun)) return 3;
  return isPersons(a.noun) && isPersons(b.noun) ? 2 : 0;
}

/** A bare figure with the unit of another. */
export const inUnitOf = (figure: Figure, like: Figure): Figure =>
  isBare(figure) && !isBare(like) ? { ...figure, money: like.money, scale: like.scale } : figure;
