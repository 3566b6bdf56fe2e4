import { countWork } from '../../support/count-work';
import { ask, scattered, table } from './ask';

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
    cost(40, group, every);
    const [half, whole] = [cost(200, group, every), cost(400, group, every)];
    expect(whole).toBeLessThan(2.4 * half);
  });
});
