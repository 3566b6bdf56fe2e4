import { countWork } from '../../support/count-work';
import { ask, numbers } from './ask';
import { build, type Built, type Layout } from './tables';

const layout = (rows: number, group: number): Layout => ({
  ...{ rows, columns: 4, across: true, down: true, group, products: false, live: false },
});

function table(rows: number, group: number): Built {
  const next = numbers(rows);
  return build(layout(rows, group), () => 10 + next(900));
}

/** One wrong inner cell in every so many rows. */
function scattered(built: Built, rows: number, every: number): Map<number, number> {
  const next = numbers(7);
  const wrong = new Map<number, number>();
  for (let row = 0; row < rows; row += every) {
    const key = row * 16384 + 1 + next(4);
    wrong.set(key, (built.right.get(key) ?? 0) + 1000 + next(5000));
  }
  return wrong;
}

const cost = (rows: number, group: number, every: number): number => {
  const built = table(rows, group);
  const wrong = scattered(built, rows, every);
  return countWork(() => ask(built, wrong)).total;
};

describe('the cost of finding wrong cells grows with the table', () => {
  it.each([
    ['few errors, scattered', 10, 100],
    ['every row wrong, in groups', 10, 1],
    ['every row wrong, under one total', 0, 1],
    ['many errors under one total', 0, 10],
  ])('%s', (_, group, every) => {
    cost(200, group, every);
    const [half, whole] = [cost(1000, group, every), cost(2000, group, every)];
    expect(whole).toBeLessThan(2.4 * half);
  });
});

it('a hundred errors in ten thousand rows are told, each at its cell', () => {
  const built = table(10_000, 10);
  const wrong = scattered(built, 10_000, 100);
  const { answers } = ask(built, wrong);
  const told = answers.filter((a) => a.kind === 'cell' && a.value === built.right.get(a.figure.key));
  expect([told.length, answers.length]).toEqual([100, 100]);
});
