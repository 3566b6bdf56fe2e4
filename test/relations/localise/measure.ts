import { ask, compare, numbers, wrongIn } from './ask';
import { build, type Layout } from './tables';

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'totals both ways': { rows: 8, columns: 4, across: true, down: true, group: 0, products: false, live: false },
  'with groups': { rows: 12, columns: 4, across: true, down: true, group: 4, products: false, live: false },
  'with products': { rows: 8, columns: 3, across: true, down: true, group: 0, products: true, live: false },
  'totals below': { rows: 8, columns: 4, across: false, down: true, group: 0, products: false, live: false },
  'totals beside': { rows: 8, columns: 4, across: true, down: false, group: 0, products: false, live: false },
  'groups below': { rows: 12, columns: 4, across: false, down: true, group: 4, products: false, live: false },
  'live totals, products': { rows: 8, columns: 3, across: true, down: true, group: 0, products: true, live: true },
};

/** How well errors of generated tables are told: `told` at their cell, `false` where there is none, `named` at all. */
for (const [name, layout] of Object.entries(LAYOUTS))
  for (const count of [1, 2, 3, 5]) {
    const sum = { put: 0, told: 0, false: 0, named: 0, refused: 0, fewer: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const next = numbers(seed * 7919 + count);
      const built = build(layout, () => 10 + next(900));
      const wrong = wrongIn(built, count, next);
      const found = compare(built, wrong, ask(built, wrong));
      sum.put += count;
      sum.told += found.told;
      sum.false += found.false;
      sum.named += found.named;
      sum.refused += found.refused;
      if (found.size < count) sum.fewer++;
    }
    process.stdout.write(`${name.padEnd(24)}${String(count)}  ${JSON.stringify(sum)}\n`);
  }
