import { parse, parseA1Ref, tokenize, type AstExpression } from '@borgar/fx';
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';

export type Node = AstExpression;

const MOST_KEPT = 20_000;
const trees = new Map<string, Node | null>();

/** The tree of a formula; null when it cannot be read. */
export function treeOf(formula: string): Node | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  let tree: Node | null = null;
  try {
    tree = parse(tokenize(formula));
  } catch {
    tree = null;
  }
  if (trees.size > MOST_KEPT) trees.clear();
  trees.set(formula, tree);
  return tree;
}

/** A cell reference as written: the sheet it names, and its corners with what is fixed (`$`). */
export interface WrittenReference {
  readonly sheet: string | null;
  readonly external: boolean;
  readonly area: Area;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

const references = new Map<string, WrittenReference | null>();

/** Reads `'Biểu 1'!$A$1:B2`; null for names and tables. */
export function writtenReference(text: string): WrittenReference | null {
  const known = references.get(text);
  if (known !== undefined) return known;
  const read = parseA1Ref(text);
  let written: WrittenReference | null = null;
  if (read && 'range' in read && read.range) {
    const { range, context = [] } = read;
    const { top, left, bottom, right } = range;
    written = {
      sheet: context[context.length - 1] ?? null,
      external: context.length > 1,
      area: { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN },
      fixed: {
        top: range.$top === true || typeof top !== 'number',
        left: range.$left === true || typeof left !== 'number',
        bottom: range.$bottom === true || typeof bottom !== 'number',
        right: range.$right === true || typeof right !== 'number',
      },
    };
  }
  if (references.size > MOST_KEPT) references.clear();
  references.set(text, written);
  return written;
}
