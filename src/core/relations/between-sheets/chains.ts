import type { Figure } from '../../facts/figure';
import { periodKey } from '../../facts/period';
import type { Table } from '../../table/table';
import { isSame, isTold } from './compare';
import { bitsOf, isBorneOut, NOTHING, together, type Support } from './evidence';
import type { Form, Sibling } from './forms';
import type { Repeated } from './lines';
import { linkOf } from './links';
import { disagreementsAt, type Told } from './summary-relations';
import { figuresByPlace, placeByCell, placeKey } from './places';

/** A cell, its row in the form, and the sheet before its own. */
interface Step extends Repeated {
  readonly row: string;
}

/** Openings are typed again more often than totals are: three of four must be carried over as they were. */
const MOST = 0.75;

/** Instances of one kind of period in the order of time; null where they name none. */
function inOrder({ siblings }: Form): readonly Sibling[] | null {
  const keys = siblings.map(({ period }) => periodKey(period));
  const kinds = new Set(keys.map((key) => key.replace(/\d+/g, '#')));
  if (kinds.size > 1 || new Set(keys).size < keys.length || keys.some((key) => key === '/')) return null;
  return [...siblings].sort((a, b) => (periodKey(a.period) < periodKey(b.period) ? -1 : 1));
}

/** Cells of all sheets but the first by their column. */
function stepsByColumn(order: readonly Sibling[]): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  order.slice(1).forEach(({ table }, i) => {
    const sibling = order[i]?.table;
    if (!sibling) return;
    figuresByPlace(table).forEach((figure, place) => {
      if (figure.key < 0) return;
      const [row = '', column = ''] = place.split('|');
      const known = found.get(column) ?? [];
      found.set(column, known);
      known.push({ figure, table, sibling, row });
    });
  });
  return found;
}

const at = (table: Table, row: string, column: string): Figure | undefined =>
  figuresByPlace(table).get(placeKey({ row, column }));

const linksBack = ({ figure, sibling }: Step, there: Figure): boolean => {
  const link = linkOf(figure);
  return link?.sheet === sibling.range.sheet && placeByCell(sibling).get(link.top * 16384 + link.left) !== undefined
    ? link.top === there.at.top && link.left === there.at.left
    : false;
};

/** How a column fares as the one that another column of the sheet before is carried on to. */
function supportOf(steps: readonly Step[], column: string): Support {
  return steps.reduce((sum, { figure, sibling, row }) => {
    const there = at(sibling, row, column);
    if (!there || !isTold(there) || !isTold(figure)) return sum;
    const holds = isSame(figure, there);
    const bits = holds ? bitsOf(there.value ?? 0) : 0;
    return together(sum, { held: Number(holds), failed: Number(!holds), bits });
  }, NOTHING);
}

/** As many cells show whether a column is worth a look. */
const SAMPLE = 24;
const mayCarry = ({ held, failed }: Support): boolean => held > 0 && held >= failed;

function carried(form: Form, own: string, steps: readonly Step[], columns: readonly string[]): Told | null {
  let best: { column: string; support: Support } | null = null;
  for (const column of columns) {
    if (column === own) continue;
    if (!mayCarry(supportOf(steps.slice(0, SAMPLE), column))) continue;
    const support = supportOf(steps, column);
    if (isBorneOut(support, columns.length, MOST) && support.bits > (best?.support.bits ?? 0))
      best = { column, support };
  }
  const [first] = steps;
  if (!best || !first) return null;
  const { column, support } = best;
  const places = steps.map(({ row, ...cell }) => ({ ...cell, row, place: placeKey({ row, column }) }));
  const links = steps.filter((step) => {
    const there = at(step.sibling, step.row, column);
    return there !== undefined && linksBack(step, there);
  }).length;
  const linking = { cross: { cells: steps }, place: '', links };
  const disagreements = disagreementsAt(linking, places, ({ place }) => place);
  const summary = { table: first.table, form, crosses: [], named: false, chain: true };
  return { summary, support, disagreements, places, doubted: false };
}

/** A form whose sheets begin with what the one before ended with (số chuyển kỳ: tồn đầu kỳ, lũy kế đến kỳ trước). */
export function chainsOf(form: Form): Told[] {
  const order = inOrder(form);
  if (!order || order.length < 2) return [];
  const steps = stepsByColumn(order);
  const columns = [...steps.keys()];
  return columns.flatMap((column) => carried(form, column, steps.get(column) ?? [], columns) ?? []);
}
