import { floating, onSheet, seenFrom } from '../../src/core/marks/references';
import { at } from './finding';

describe('references of a condition', () => {
  it.each([
    ['ABS($D$7-SUM($E$7:$L$7))>0.5', "ABS('Biểu 1'!$D$7-SUM('Biểu 1'!$E$7:$L$7))>0.5"],
    ["$D$7<>'Kế hoạch'!$C$3", "'Biểu 1'!$D$7<>'Kế hoạch'!$C$3"],
    ['Sheet2!$A$1>$B$1', "Sheet2!$A$1>'Biểu 1'!$B$1"],
    ['$D$7="A1 và $B$2"', '\'Biểu 1\'!$D$7="A1 và $B$2"'],
    ['LOG10($D$7)>1E5', "LOG10('Biểu 1'!$D$7)>1E5"],
    ['COUNTBLANK($E:$E)+COUNT($3:$4)', "COUNTBLANK('Biểu 1'!$E:$E)+COUNT('Biểu 1'!$3:$4)"],
    ["'It''s $A$1'!$B$2=$C$3", "'It''s $A$1'!$B$2='Biểu 1'!$C$3"],
    ['ISERROR(D7)', "ISERROR('Biểu 1'!D7)"],
  ])('%s is said from another sheet', (formula, said) => {
    expect(onSheet(formula, 'Biểu 1')).toBe(said);
  });

  it('float with the cell when neighbours share a mark', () => {
    expect(floating("ABS($D$7-SUM($E$7:$L$7,'Kế hoạch'!$C$7))>0.5")).toBe("ABS(D7-SUM(E7:L7,'Kế hoạch'!C7))>0.5");
  });

  it('look the same from two rows that say the same of themselves', () => {
    const seen = seenFrom('ABS($D$7-SUM($E$7:$L$7))>0.5', at('D7'));
    expect(seen).toBe('ABS(R[0]C[0]-SUM(R[0]C[1]:R[0]C[8]))>0.5');
    expect(seenFrom('ABS($D$8-SUM($E$8:$L$8))>0.5', at('D8'))).toBe(seen);
    expect(seenFrom('ABS($D$8-SUM($E$7:$L$7))>0.5', at('D8'))).not.toBe(seen);
  });

  it('cannot be compared when they float already', () => {
    expect(seenFrom('$D7>1', at('D7'))).toBeNull();
  });
});
