import type { Made } from '../made';
import type { Random } from '../random';
import { blame, least, typeOver, wrong, type Fault, type Wanted } from './fault';

/** A total over places is an allocation too, one over months or quarters a period. */
const NAMED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'areas-down': ['total-mismatch'],
  paired: ['total-mismatch'],
  foreign: ['period-mismatch'],
};

/** Breaks one relation of the rule's own kind, at its total or at one of its parts. */
function breakOne(rule: string, made: Made, random: Random): Wanted | null {
  const { sheet } = made;
  const own = [...sheet.relations, ...sheet.claims].filter((relation) => relation.rule === rule);
  if (own.length === 0) return null;
  const relation = random.pick(own);
  const atTotal = relation.live || random.chance(0.5);
  const changed = atTotal ? relation.total : random.pick(relation.parts);
  const computed = sheet.relations.some(({ total, live }) => total === changed && live);
  if (!atTotal && computed) return null;
  if (made.subsets.some(({ part, whole }) => part === changed || whole === changed)) return null;
  const before = sheet.figureAt(changed);
  const mine = [...sheet.relations, ...sheet.claims].filter(
    ({ total, parts }) => total === changed || parts.includes(changed),
  );
  const after = wrong(random, before, Math.max(...mine.map((one) => least(sheet, one))));
  typeOver(sheet, changed, after);
  const blamed = blame(sheet, changed);
  if (blamed?.rule !== rule) return null;
  const or: readonly string[] = NAMED_OTHERWISE[made.family] ?? [];
  // A wrong factor may be proven by sums that bear out the product: then it is named itself.
  const cells = rule === 'product-mismatch' ? [...blamed.cells, changed] : blamed.cells;
  return { or, cells, what: `${changed}: ${String(after)} instead of ${String(before)}` };
}

const sumFault = (rule: string, families: readonly string[]): Fault => ({
  rule,
  families,
  inject: (made, random) => breakOne(rule, made, random),
});

export const SUM_FAULTS: readonly Fault[] = [
  sumFault('column-arithmetic', ['allocation', 'capital', 'estimate', 'years', 'sources']),
  sumFault('allocation-mismatch', ['allocation', 'areas-down', 'paired']),
  sumFault('total-mismatch', ['capital', 'estimate', 'outline', 'sources', 'foreign']),
  sumFault('subtotal-mismatch', ['estimate', 'outline']),
  sumFault('period-mismatch', ['years']),
  sumFault('components-mismatch', ['capital', 'sources']),
  sumFault('product-mismatch', ['estimate']),
];
