import { countWork, grownBeyondTwofold } from './count-work';
import { plain } from '../../src/core/text/fold';

const times = (count: number, run: () => void): void => {
  for (let turn = 0; turn < count; turn++) run();
};

const linear = (n: number): void => {
  times(n, () => plain('Xã'));
};

const quadratic = (n: number): void => {
  times(n, () => {
    linear(n);
  });
};

describe('the counter of work', () => {
  it('counts the same every time, block by block', () => {
    linear(1);
    const [first, again] = [countWork(() => linear(300)), countWork(() => linear(300))];
    expect(first.by.get('core/text/fold.ts plain')).toBe(300);
    expect(again).toEqual(first);
  });

  it('passes what grows with its input', () => {
    linear(1);
    expect(
      grownBeyondTwofold(
        countWork(() => linear(200)),
        countWork(() => linear(400)),
      ),
    ).toEqual([]);
  });

  it('names the function that is run quadratically', () => {
    linear(1);
    const grown = grownBeyondTwofold(
      countWork(() => quadratic(20)),
      countWork(() => quadratic(40)),
    );
    expect(grown).toContain('core/text/fold.ts plain: 400 → 1600');
  });

  it.each<[string, (list: readonly number[]) => unknown]>([
    ['includes', (list) => list.includes(-1)],
    ['indexOf', (list) => list.indexOf(-1)],
    ['slice', (list) => list.slice()],
    ['concat', (list) => list.concat([1])],
    ['spreading', (list) => [...list]],
    ['a set', (list) => new Set(list)],
    ['Math.max', (list) => Math.max(...list)],
  ])('sees a list looked through for each of its elements: %s', (_, look) => {
    const lookedThrough = (n: number): (() => void) => {
      const list = Array.from({ length: n }, (__, i) => i);
      return () => {
        times(n, () => look(list));
      };
    };
    const [half, whole] = [countWork(lookedThrough(50)), countWork(lookedThrough(100))];
    expect(whole.total).toBeGreaterThan(3.5 * half.total);
    expect(grownBeyondTwofold(half, whole)).toHaveLength(1);
  });

  it('leaves the built-in methods as they were, even after a failure', () => {
    const { includes } = Array.prototype;
    expect(() =>
      countWork(() => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(Array.prototype.includes).toBe(includes);
  });
});
