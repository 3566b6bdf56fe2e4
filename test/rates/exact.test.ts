import fc from 'fast-check';
import { percentOf, quotient, truncatedPercentOf } from '../../src/core/rates/exact';

describe('exact quotients', () => {
  it.each([
    [2, 9, 1, 22.2],
    [77, 75, 1, 102.7],
    [318.36, 3291, 1, 9.7],
    [774.229, 1222, 1, 63.4],
    [1500, 3291, 1, 45.6],
    [1, 800, 1, 0.1],
    [1, 800, 2, 0.13],
    [57, 200, 0, 29],
    [0.285, 1, 0, 29],
    [1.005, 1, 1, 100.5],
    [-1, 8, 0, -13],
    [0, 7, 1, 0],
    [4513000000, 4513, 0, 100000000],
  ])('%d of %d to %d decimals is %d per cent', (part, whole, decimals, percent) => {
    expect(percentOf(part, whole, decimals)).toBe(percent);
  });

  it('cuts where it is asked to cut', () => {
    expect(truncatedPercentOf(318.36, 3291, 0)).toBe(9);
    expect(truncatedPercentOf(7, 9, 0)).toBe(77);
    expect(truncatedPercentOf(7, 9, 1)).toBe(77.7);
  });

  it('rounds as whole-number arithmetic does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, d) => {
          const scaled = BigInt(a) * BigInt(10 ** d) * BigInt(2);
          const expected = Number((scaled + BigInt(b)) / (BigInt(b) * BigInt(2))) / 10 ** d;
          expect(quotient(a, b, d)).toBeCloseTo(expected, d + 1);
        },
      ),
    );
  });

  it('is the same whatever the unit both figures are in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 2 }),
        (a, b, d) => {
          expect(percentOf(a / 1000, b / 1000, d)).toBe(percentOf(a, b, d));
          expect(percentOf(a * 1e6, b * 1e6, d)).toBe(percentOf(a, b, d));
        },
      ),
    );
  });
});
