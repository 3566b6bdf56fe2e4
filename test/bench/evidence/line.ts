/** One line of the table that the bench prints. */
export interface Line {
  readonly part: string;
  readonly measure: string;
  readonly found: string;
  readonly wanted: string;
}

/** Takes what a person who asked for `--show` wants to see. */
export type Show = (text: string) => void;

/** `50 of 81, 61.7%`; `none` where there was nothing to count. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${String(part)} of ${String(whole)}, ${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;

/** So many for every `each` of `whole`: `1.3 (4 in 159)`. */
export const per = (count: number, whole: number, each: number): string =>
  whole === 0 ? 'none' : `${((count / whole) * each).toFixed(2)} (${String(count)} in ${String(whole)})`;

const cells = ({ part, measure, found, wanted }: Line): string => `| ${part} | ${measure} | ${found} | ${wanted} |`;

/** The lines as one Markdown table; the name of a part stands once. */
export function tableOf(lines: readonly Line[]): string {
  const told = lines.map((line, at) => (line.part === lines[at - 1]?.part ? { ...line, part: '' } : line));
  return ['| part | measure | found | wanted |', '| --- | --- | --- | --- |', ...told.map(cells)].join('\n');
}
