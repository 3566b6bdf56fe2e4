import type { Figure } from '../../facts/figure';
import type { Table } from '../../table/table';
import { isSame, isTold } from './compare';
import { CLEAR, isBorneOut, NOTHING, share, told, together, type Support } from './evidence';
import type { Repeated, Summary } from './lines';
import { linkOf } from './links';
import { figureIn, mappingsOf, type Mapping } from './mapping';
import { figuresByPlace } from './places';

/** A cell of a summary that does not say what its own sheet says. */
export interface Disagreement {
  readonly here: Figure;
  readonly table: Table;
  readonly there: Figure;
  readonly sibling: Table;
  /** `typed` over a link, `misdirected` link to another cell, or figures that differ. */
  readonly kind: 'differs' | 'typed-over' | 'typed-alike' | 'misdirected';
}

/** What a summary repeats of the sheets of a form, and where it does not. */
export interface Told {
  readonly summary: Summary;
  readonly support: Support;
  readonly disagreements: readonly Disagreement[];
  /** Cells of the summary that the relation speaks of, each with its sheet and its place there. */
  readonly places: readonly (Repeated & { readonly place: string })[];
  /** Half of it fails: the figures do not bear out that it repeats them. */
  readonly doubted: boolean;
}

/** Most of what a relation says must hold before the rest is called wrong. */
const MOST = 2 / 3;
/** Where nothing but the figures says so. */
const MOST_UNNAMED = 0.8;
/** Words that are as alike as this are the same heading. */
const ALIKE = 0.6;

const isNamed = ({ likeness, agrees, links }: Mapping): boolean => likeness >= ALIKE || agrees || links > 0;

function isAccepted(one: Mapping, pooled: Support, tried: number): boolean {
  if (one.rival || told(one.support) === 0) return false;
  const most = isNamed(one) ? MOST : MOST_UNNAMED;
  if (isBorneOut(one.support, tried, most)) return true;
  return isNamed(one) && share(one.support) >= 0.5 && isBorneOut(pooled, tried, most);
}

/** The cells that stand for one place, and how many of them link to it. */
type Linking = Pick<Mapping, 'place' | 'links'> & { readonly cross: { readonly cells: readonly Repeated[] } };

/** Most cells of a place are links to it: one that is none, or leads elsewhere, breaks the pattern. */
const isLinked = ({ cross, links }: Linking): boolean => links >= 2 && links * 3 >= cross.cells.length * 2;

/** The sheets take the figure from the summary: what is typed over stands on the sheet. */
function isLinkedBack({ cross, place, links }: Linking): boolean {
  if (links > 0) return false;
  const back = cross.cells.filter(({ figure, sibling }) => {
    const there = figureIn(sibling, place);
    const link = there ? linkOf(there) : null;
    return link?.sheet === figure.at.sheet && link.top === figure.at.top && link.left === figure.at.left;
  }).length;
  return back >= 2 && back * 3 >= cross.cells.length * 2;
}

/** How cells of a place are bound: by links there, by links back, or by their figures alone. */
type Bond = 'linked' | 'linked-back' | 'figures';

/** How one cell breaks what the others of its place keep to; null where it does not. */
function disagreement(bond: Bond, there: Figure, { figure, table, sibling }: Repeated): Disagreement | null {
  const differ = isTold(figure) && isTold(there) && !isSame(figure, there);
  if (bond === 'linked-back')
    return differ && linkOf(there) === null
      ? { here: there, table: sibling, there: figure, sibling: table, kind: 'typed-over' }
      : null;
  const one = { here: figure, table, there, sibling };
  const link = linkOf(figure);
  if (link) {
    const right = link.sheet === there.at.sheet && link.top === there.at.top && link.left === there.at.left;
    return right || bond !== 'linked' ? null : { ...one, kind: 'misdirected' };
  }
  const typed = bond === 'linked' && figure.amount.kind === 'number' && figure.amount.stored === 'number';
  if (differ) return { ...one, kind: typed ? 'typed-over' : 'differs' };
  return typed && isTold(there) ? { ...one, kind: 'typed-alike' } : null;
}

/** The cells of one place that break what the others keep to. */
export function disagreementsAt<T extends Repeated>(
  linking: Linking,
  cells: readonly T[],
  placeOf: (cell: T) => string,
): Disagreement[] {
  const bond = isLinked(linking) ? 'linked' : isLinkedBack(linking) ? 'linked-back' : 'figures';
  return cells.flatMap((cell) => {
    const there = figureIn(cell.sibling, placeOf(cell));
    return (there && disagreement(bond, there, cell)) ?? [];
  });
}

/** What one summary says of the sheets of one form. */
export function toldBy(summary: Summary): Told | null {
  const mappings = mappingsOf(summary);
  const tried = summary.form.siblings[0] ? figuresByPlace(summary.form.siblings[0].table).size : 1;
  const pooled = mappings
    .filter((one) => share(one.support) >= 0.5)
    .reduce((sum, { support }) => together(sum, support), NOTHING);
  const accepted = mappings.filter((one) => isAccepted(one, pooled, tried));
  const named = mappings.filter(isNamed).reduce((sum, { support }) => together(sum, support), NOTHING);
  const doubted =
    accepted.length === 0 && summary.named && named.bits >= 2 * CLEAR && share(named) >= 1 / 3 && told(named) >= 6;
  if (accepted.length === 0 && !doubted) return null;
  const support = accepted.reduce((sum, one) => together(sum, one.support), NOTHING);
  const disagreements = accepted.flatMap((one) => disagreementsAt(one, one.cross.cells, () => one.place));
  const places = accepted.flatMap(({ cross, place }) => cross.cells.map((cell) => ({ ...cell, place })));
  return { summary, support: doubted ? named : support, disagreements, places, doubted };
}
