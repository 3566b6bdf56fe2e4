import type { Edit } from '../../src/core/edit';
import { a1 } from '../../src/core/grid/range';
import { flag } from '../../src/core/marks/flag';
import { markFormula, readMark } from '../../src/core/marks/look';
import { at, finding } from './finding';

const row = (n: number): string => `ABS($D$${String(n)}-SUM($E$${String(n)}:$L$${String(n)}))>0.5`;

const shown = (edits: readonly Edit[]): string[] =>
  edits.map((edit) => {
    if (edit.kind !== 'mark') return edit.kind;
    const marks = edit.after.map((mark) => `${mark.severity} ${mark.condition ?? 'fixed'}`);
    return `${a1(edit.at)}: ${marks.join(' + ') || 'taken away'}`;
  });

describe('flag', () => {
  it('says every condition of one place there, the worst first, each once', () => {
    const { edits, marked } = flag(
      [
        finding('D7', { severity: 'review' }),
        finding('D7', { condition: row(7) }),
        finding('D7', { condition: row(7), message: 'again' }),
        finding('D7', { severity: 'warning', condition: '$D$7<0' }),
      ],
      [],
    );
    expect(shown(edits)).toEqual([`D7: error ${row(7)} + warning $D$7<0 + review fixed`]);
    expect(marked).toBe(1);
  });

  it('puts neighbours that say the same of themselves in one area, downwards and sideways', () => {
    const cells = [7, 8, 9].map((n) => finding(`D${String(n)}`, { condition: row(n) }));
    const square = ['G20', 'H20', 'G21', 'H21'].map((cell) =>
      finding(cell, { severity: 'warning', condition: `$${cell.charAt(0)}$${cell.slice(1)}<0` }),
    );
    const { edits, marked } = flag([...cells, ...square], []);
    expect(shown(edits)).toEqual(['D7:D9: error ABS(D7-SUM(E7:L7))>0.5', 'G20:H21: warning G20<0']);
    expect(marked).toBe(7);
  });

  it('marks every cell of a finding that stands for many, each while its own fault stands', () => {
    const cells = [at('E4'), at('E5'), at('E9')];
    const { edits, marked } = flag([finding('E4', { condition: 'ISNUMBER($E$4)', cells })], []);
    expect(shown(edits)).toEqual(['E4:E5: error ISNUMBER(E4)', 'E9: error ISNUMBER($E$9)']);
    expect(marked).toBe(3);
  });

  it('keeps neighbours apart that speak of different places', () => {
    const { edits } = flag(
      [finding('D7', { condition: '$D$7>$D$20' }), finding('D8', { condition: '$D$8>$D$20' }), finding('D10')],
      [],
    );
    expect(shown(edits)).toEqual(['D7: error $D$7>$D$20', 'D8: error $D$8>$D$20', 'D10: error fixed']);
  });

  it('takes away in the same step what no finding wants any more, and leaves accepted findings unmarked', () => {
    const waived = { reason: 'đã có văn bản', by: 'A', reference: '' };
    const { edits } = flag([finding('D7'), finding('D9', { waived })], [at('D7'), at('E5')]);
    expect(shown(edits)).toEqual(['E5: taken away', 'D7: error fixed']);
  });

  it('marks ten thousand separate places, or caps them, the worst kept, and says how many are left out', () => {
    const many = Array.from({ length: 10000 }, (_, n) =>
      finding(`D${String(2 * n + 1)}`, {
        severity: n % 2 ? 'review' : 'error',
        condition: `$D$${String(2 * n + 1)}<>$A$1`,
      }),
    );
    expect(flag(many, [])).toMatchObject({ marked: 10000, leftOut: 0 });
    const { edits, marked, leftOut } = flag(many, [], 2000);
    expect(edits).toHaveLength(2000);
    expect(edits.every((edit) => edit.kind === 'mark' && edit.after[0]?.severity === 'error')).toBe(true);
    expect([marked, leftOut]).toEqual([2000, 8000]);
  });

  it('puts ten thousand neighbours in one area', () => {
    const many = Array.from({ length: 10000 }, (_, n) => finding(`D${String(n + 1)}`, { condition: row(n + 1) }));
    const { edits, marked, leftOut } = flag(many, []);
    expect(shown(edits)).toEqual(['D1:D10000: error ABS(D1-SUM(E1:L1))>0.5']);
    expect([marked, leftOut]).toEqual([10000, 0]);
  });
});

describe('the signature of a mark', () => {
  it.each([
    { severity: 'error', condition: row(7) },
    { severity: 'gap', condition: null },
    { severity: 'review', condition: 'AND($A$1>1,$B$2="x, y")' },
  ] as const)('is read back: $severity $condition', (mark) => {
    expect(readMark(`=${markFormula(mark)}`)).toEqual(mark);
  });

  it.each(['=A1>1', '=AND(A1>1,N("someone:error")=0)', '=AND(A1>1,N("kiem-bieu:error")=0', '=N("kiem-bieu:error")'])(
    'is not seen in a format of someone else: %s',
    (formula) => {
      expect(readMark(formula)).toBeNull();
    },
  );
});
