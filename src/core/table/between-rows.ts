import type { HeaderBlock } from './header';
import { numberAt, someNumber, type Pieces } from './pieces';

/** The figures of two rows in the columns where both have one. */
function pairsOf(pieces: Pieces, { left, right }: HeaderBlock, row: number, other: number): [number, number][] {
  const pairs: [number, number][] = [];
  someNumber(pieces, row, left, right, (column) => {
    const [own, beside] = [numberAt(pieces, row, column)?.number, numberAt(pieces, other, column)?.number];
    if (own != null && beside != null) pairs.push([own, beside]);
    return false;
  });
  return pairs;
}

/** Whether most of the figures that two rows both have are larger in the first. */
export function isLargerIn(pieces: Pieces, block: HeaderBlock, row: number, than: number): boolean {
  const pairs = pairsOf(pieces, block, row, than);
  const larger = pairs.filter(([own, other]) => own > other && other >= 0).length;
  return larger > 0 && larger * 2 >= pairs.length;
}

/** Whether the first figure of two rows is the same. */
export function shareFirstIn(pieces: Pieces, block: HeaderBlock, row: number, other: number): boolean {
  const [first] = pairsOf(pieces, block, row, other);
  return first !== undefined && first[0] === first[1] && first[0] !== 0;
}

/** Whether two rows hold the same figures. */
export function haveSameIn(pieces: Pieces, block: HeaderBlock, row: number, other: number): boolean {
  const pairs = pairsOf(pieces, block, row, other);
  return pairs.length > 0 && pairs.every(([own, beside]) => own === beside);
}
