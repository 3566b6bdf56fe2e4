import fc from 'fast-check';
import { undo, type Edit, type Mark } from '../../src/core/edit';
import { rangeOf, type Range } from '../../src/core/grid/range';
import { pack, unpack } from '../../src/core/marks/packed';
import { at } from './finding';

const place = fc
  .record({
    sheet: fc.constantFrom('Biểu', 'Kế hoạch'),
    top: fc.nat(400),
    left: fc.nat(40),
    down: fc.nat(2),
    right: fc.nat(2),
  })
  .map(({ sheet, top, left, down, right }): Range => rangeOf(sheet, top, left, top + down, left + right));

const condition = fc.oneof(
  fc.constant(null),
  fc.nat(500).map((row) => `ABS($D$${String(row + 1)}-SUM($E$7:$L$7))>0.5`),
  fc.constantFrom('D7<0', "$A$1<>'Kế hoạch'!$B$2", 'AND($A$1>1,$B$2="R[1]C[2], $C$3")', 'R[1]C[2]>0', '$B:$B=1'),
);

const mark = fc.record({ severity: fc.constantFrom('error', 'review'), condition }) as fc.Arbitrary<Mark>;

const edit = fc.oneof(
  fc.record({ kind: fc.constant('mark'), at: place, before: fc.array(mark, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('note'),
    at: place,
    before: fc.constantFrom(null, 'Kiểm Biểu: sai', 'Kiểm Biểu: thiếu'),
  }),
  fc.record({ kind: fc.constant('content'), at: place, before: fc.constant({ value: 1 }) }),
);

const applied = ({ kind, at: where, before }: { kind: string; at: Range; before: unknown }): Edit =>
  ({ kind, at: where, after: kind === 'mark' ? [] : kind === 'note' ? null : { value: 2 }, before }) as Edit;

const back = (edits: readonly Edit[]): unknown[] =>
  undo(edits).map(({ kind, after, ...rest }) => ({ kind, at: 'at' in rest ? rest.at : null, after }));

const unpacked = (edits: readonly Edit[]): unknown[] =>
  [...unpack(JSON.parse(JSON.stringify(pack(edits))) as ReturnType<typeof pack>)]
    .reverse()
    .map(({ kind, after, ...rest }) => ({ kind, at: 'at' in rest ? rest.at : null, after }));

describe('packed edits', () => {
  it('bring back all that was there, in the order that takes it back', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (made) => {
        const edits = made.map(applied);
        expect(unpacked(edits)).toEqual(back(edits));
      }),
    );
  });

  it('of ten thousand marks that each had a condition of their own take few letters', () => {
    const edits = Array.from({ length: 10000 }, (_, n): Edit => {
      const row = String(n + 1);
      const kinds = [`ABS($D$${row}-SUM($E$${row}:$L$${row}))>0.5`, `$D$${row}<0`];
      return {
        kind: 'mark',
        at: at(`D${row}`),
        after: [],
        before: [{ severity: 'error', condition: kinds[n % 2] ?? null }],
      };
    });
    expect(unpacked(edits)).toEqual(back(edits));
    expect(JSON.stringify(pack(edits)).length).toBeLessThan(100_000);
  });
});
