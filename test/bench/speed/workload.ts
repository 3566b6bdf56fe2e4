import { join } from 'node:path';
import { allocationForm } from './allocation-form';
import { capitalForm } from './capital-form';
import type { Options } from './options';
import { writeForm } from './write-form';

export type Size = 'small' | 'wide' | '1k' | '10k' | '100k';

/** One line of the measurement: what is opened (khối lượng đo). */
export interface Workload {
  readonly size: Size;
  readonly live: boolean;
  readonly wrong: number;
  /** Cells with a figure or a text, nearly. */
  readonly cells: number;
  readonly files: number;
}

const SMALL = { files: 500, rows: 60 } as const;
const WIDE = { rows: 40, columns: 400 } as const;
const ROWS: Readonly<Record<Exclude<Size, 'small' | 'wide'>, number>> = { '1k': 1000, '10k': 10_000, '100k': 100_000 };

export const SIZES: readonly Size[] = ['small', 'wide', '1k', '10k', '100k'];

const cellsOf = (size: Size): number => {
  if (size === 'small') return SMALL.files * SMALL.rows * 20;
  return size === 'wide' ? WIDE.rows * WIDE.columns : ROWS[size] * 20;
};

/** Everything that is measured, the cheap first. */
export function workloads({ only, totals, wrong }: Options): Workload[] {
  return SIZES.filter((size) => only.length === 0 || only.includes(size)).flatMap((size) =>
    [false, true]
      .filter((live) => totals === null || (totals === 'live') === live)
      .flatMap((live) =>
        [0, 1, 100]
          .filter((share) => wrong === null || wrong === share)
          // A hundredth of forty rows is none; small workbooks are many, so half the kinds tell enough.
          .filter((share) => share !== 1 || (size !== 'wide' && size !== 'small'))
          .map((share) => ({
            size,
            live,
            wrong: share,
            cells: cellsOf(size),
            files: size === 'small' ? SMALL.files : 1,
          })),
      ),
  );
}

/** Writes the workbooks of a workload into a folder and names them. */
export async function makeFiles({ size, live, wrong, files }: Workload, folder: string): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < files; at++) {
    const file = join(folder, `${size}-${live ? 'live' : 'typed'}-${String(wrong)}-${String(at)}.xlsx`);
    const rows = size === 'small' ? SMALL.rows + (at % 5) * 25 - 50 : size === 'wide' ? WIDE.rows : ROWS[size];
    const kind = { rows: Math.max(rows, 20), live, wrong };
    await writeForm(size === 'wide' ? allocationForm(kind, WIDE.columns) : capitalForm(kind), file);
    made.push(file);
  }
  return made;
}
