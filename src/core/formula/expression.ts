/**
 * The right side of a column line such as `3=1+2` (phép tính cột). A column is named by its symbol; whether a numeral
 * is a symbol or a constant (`×100`) is decided where the columns are known.
 */
export type Expression =
  | { readonly op: 'column'; readonly key: string }
  | { readonly op: 'percent'; readonly of: Expression }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression };
