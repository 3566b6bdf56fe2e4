import { cellIndex } from '../../arithmetic/cell-index';
import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';
import { covers } from '../../facts/live-cells';
import { referencesOf } from '../../formula/references';
import type { Range } from '../../grid/range';

/** The equations of a table by the cells that move them (hệ phép tính của biểu). */
export interface System {
  /** Equations that a cell stands in, those of doubt and those that cannot be read left out. */
  readonly touching: (key: number) => readonly Equation[];
  /** The equation by which a live figure follows its terms; null for one that is typed, or computed otherwise. */
  readonly definition: (figure: Figure) => Equation | null;
  /** Equations whose live results follow a cell. */
  readonly followers: (key: number) => readonly Equation[];
  /** The equations that ask something and that a cell moves: its own, and those of live figures that follow it. */
  readonly movedBy: (key: number) => readonly Equation[];
  /** Decimals that the figures of a cell's column are typed with. */
  readonly digits: (figure: Figure) => number;
}

/** Whether an equation asks something of the figures; one that a live result keeps by itself asks nothing. */
const asks = ({ definition }: Pick<System, 'definition'>, made: Equation): boolean =>
  made.state !== 'unknown' && made.doubt === null && definition(made.result) !== made;

export const isComputed = ({ amount }: Figure): boolean => amount.kind === 'number' && amount.stored === 'formula';

/** Live totals of live totals are looked into so far. */
const DEEP = 4;

function reads(definition: System['definition'], cells: readonly Range[], figure: Figure, depth: number): boolean {
  if (figure.blank || covers(cells, figure.at)) return true;
  const own = depth < DEEP ? definition(figure) : null;
  return own?.terms.every((term) => reads(definition, cells, term, depth + 1)) ?? false;
}

/** Of the equations that hold for a live figure, the one that its formula computes. */
function definitionOf(definition: System['definition'], figure: Figure, held: readonly Equation[]): Equation | null {
  const { live, at } = figure;
  if (!live) return held[0] ?? null;
  const cells = live.added ?? referencesOf(live.formula, at.sheet);
  const direct = held.find((made) => made.terms.every((term) => term.blank || covers(cells, term.at)));
  return direct ?? held.find((made) => made.terms.every((term) => reads(definition, cells, term, 0))) ?? null;
}

const keepsItself = (made: Equation): boolean => made.state === 'holds' && made.relation === '=';

/** The equations that a cell moves: those it stands in and those that live figures following it stand in. */
function movedBy(system: Omit<System, 'movedBy'>, key: number): readonly Equation[] {
  const found = new Set<Equation>();
  const seen = new Set<number>();
  const visit = (at: number, depth: number): void => {
    if (seen.has(at) || depth > DEEP) return;
    seen.add(at);
    for (const made of system.touching(at)) if (asks(system, made)) found.add(made);
    for (const made of system.followers(at)) visit(made.result.key, depth + 1);
  };
  visit(key, 0);
  return [...found];
}

/** The system of the equations of one table, its parts found as they are asked for. */
export function systemOf(range: Range, equations: readonly Equation[], digits: System['digits']): System {
  const all = cellIndex(range, equations);
  const definitions = new Map<number, Equation | null>();
  const followers = new Map<number, readonly Equation[]>();
  const definition = (figure: Figure): Equation | null => {
    if (!isComputed(figure)) return null;
    const known = definitions.get(figure.key);
    if (known !== undefined) return known;
    definitions.set(figure.key, null);
    const held = all(figure.key).filter((made) => keepsItself(made) && made.result.key === figure.key);
    const found = definitionOf(definition, figure, held);
    definitions.set(figure.key, found);
    return found;
  };
  const moved = new Map<number, readonly Equation[]>();
  const system = {
    digits,
    definition,
    touching: (key: number) => all(key).filter((made) => made.state !== 'unknown' && made.doubt === null),
    followers: (key: number) => {
      let known = followers.get(key);
      if (!known) {
        const live = all(key).filter((e) => keepsItself(e) && e.result.key !== key && isComputed(e.result));
        followers.set(key, (known = live.filter((made) => definition(made.result) === made)));
      }
      return known;
    },
  };
  return {
    ...system,
    movedBy: (key) => {
      let known = moved.get(key);
      if (!known) moved.set(key, (known = movedBy(system, key)));
      return known;
    },
  };
}

/** As many cells behind one live total are looked at; of more, none stands out. */
const MOST_BEHIND = 500;

/** The cells in which an error of an equation may sit: its own, and those that its live ones follow. */
export function basesOf(system: System, made: Equation): readonly Figure[] {
  const found = new Map<number, Figure>();
  const seen = new Set<number>();
  let behind = 0;
  const visit = (figure: Figure, depth: number): void => {
    if (seen.has(figure.key)) return;
    seen.add(figure.key);
    const own = depth < DEEP ? system.definition(figure) : null;
    if (!own || (behind += own.terms.length) > MOST_BEHIND) {
      if (!own && figure.value !== null) found.set(figure.key, figure);
      return;
    }
    for (const term of own.terms) visit(term, depth + 1);
  };
  for (const figure of [made.result, ...made.terms]) visit(figure, 0);
  return [...found.values()];
}

/** The live figures that follow a cell. */
export function followersOf(system: System, key: number): readonly Figure[] {
  const found = new Map<number, Figure>();
  const visit = (at: number): void => {
    for (const { result } of system.followers(at)) {
      if (found.has(result.key)) continue;
      found.set(result.key, result);
      visit(result.key);
    }
  };
  visit(key);
  return [...found.values()];
}
