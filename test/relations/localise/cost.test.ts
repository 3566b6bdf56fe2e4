import { countWork } from '../../support/count-work';
import { ask, scattered, table } from './ask';

const cost = (rows: number, group: number, every: number): number => {
  const built = table(rows, group);
  const wrong = scattered(built, rows, every);
  return countWork(() => ask(built, wrong)).total;
};

describe('the cost of finding wrong cells grows with the table', () => {
  it.each([
    ['few errors, scattered', 10, 100, 100],
    ['every row wrong, in groups', 10, 1, 100],
    ['every row wrong, under one total', 0, 1, 100],
    // Below this the search is still within its budget, and grows with the errors tied together.
    ['many errors under one total', 0, 10, 200],
  ])('%s', (_, group, every, rows) => {
    cost(40, group, every);
    const [half, whole] = [cost(rows, group, every), cost(2 * rows, group, every)];
    expect(whole).toBeLessThan(2.4 * half);
  });
});
