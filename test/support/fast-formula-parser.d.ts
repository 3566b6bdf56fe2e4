/** The part of fast-formula-parser that we use; the package has no types of its own. */
declare module 'fast-formula-parser' {
  export default class FormulaParser {
    constructor(config: { onCell: (ref: never) => unknown; onRange: (ref: never) => unknown });
    parse(formula: string, position: { sheet: string; row: number; col: number }): unknown;
  }
}
