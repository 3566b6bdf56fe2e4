import type { Stretch } from './observe';
import { cellsOf, type Shape } from './workbook';

/** What one workbook came to in the pane. */
export interface Measured {
  readonly shape: Shape;
  readonly stretches: readonly (readonly [what: string, stretch: Stretch])[];
  /** Findings as the pane counts them. */
  readonly found: string;
  /** When "Dừng" was pressed after the check began, and how long it took, in ms; null where the check was over. */
  readonly stops: readonly (readonly [after: number, took: number | null])[];
}

const LONG_MS = 50;

const longest = (times: readonly number[]): string => String(Math.round(times.reduce((a, b) => Math.max(a, b), 0)));
const long = (times: readonly number[]): string => String(times.filter((time) => time > LONG_MS).length);
const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const nameOf = ({ sheets, rows, columns, wrong }: Shape): string =>
  `${sheets > 1 ? `${String(sheets)} × ` : ''}${String(rows)} × ${String(columns)}, ${wrong > 0 ? `${String(wrong)} % wrong` : 'clean'}`;

const HEAD = [
  'workbook',
  'while',
  'longest task, ms of processor',
  'over 50 ms of processor',
  'longest task, ms by the clock',
  'reported as long tasks',
];

function linesOf({ shape, stretches }: Measured): string[] {
  return stretches.map(([what, { tasks, reported }]) => {
    const processor = tasks.map(({ byProcessor }) => byProcessor);
    const clock = tasks.map(({ byClock }) => byClock);
    return row([nameOf(shape), what, longest(processor), long(processor), longest(clock), String(reported.length)]);
  });
}

function stopsOf(all: readonly Measured[]): string {
  const took = all.flatMap(({ stops }) => stops.flatMap(([, time]) => time ?? []));
  const times = [...took].sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  return `From the press on «Dừng» until the pane takes orders again: ${String(took.length)} times, median ${String(Math.round(middle))} ms, longest ${longest(took)} ms.`;
}

/** The measurement as it stands in the README. */
export function report(all: readonly Measured[]): string {
  const cells = all[0] ? cellsOf(all[0].shape) : 0;
  const found = all.map(({ shape, found: said }) => `${nameOf(shape)}: ${said}`).join('; ');
  return [
    `${String(cells)} cells. The emulated Excel runs in a worker, as the real one runs in a process of its own, so every task counted is one of the pane's frame (office.js, its JSON and the page's layout included).`,
    '',
    row(HEAD),
    row(HEAD.map((_, at) => (at < 2 ? '---' : '--:'))),
    ...all.flatMap(linesOf),
    '',
    stopsOf(all),
    `Found: ${found}.`,
  ].join('\n');
}
