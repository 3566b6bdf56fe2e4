import { FAMILIES } from './families/index';
import { measureClean, type Case } from './measure';
import { picture } from './picture';

const alarms = (cases: readonly Case[]): string[] =>
  cases
    .filter(({ verdict }) => verdict === 'false alarm')
    .map(({ made, said }) => `${said.map(({ rule, cell }) => `${rule}@${cell}`).join(', ')}\n${picture(made.sheet)}`);

describe('clean tables of the rules bench', () => {
  it.each(Object.keys(FAMILIES))('get no error and no warning: %s', (family) => {
    const cases: Case[] = [];
    const { tables } = measureClean(family, 20, 20260101, (found) => cases.push(found));
    expect(tables).toBe(20);
    expect(alarms(cases)).toEqual([]);
  });
});
