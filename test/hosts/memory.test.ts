import type { Grid } from '../../src/core/grid/grid';
import { lines } from '../support/lines';
import { memoryHost } from '../../src/hosts/memory';
import { plain } from './conform-reading';
import { SHEET, type Given, type Opened } from './bench';
import { conform } from './conformance';

const NOTES = { [`${SHEET}!E2`]: 'Hỏi lại xã' };

const saidOf = (grid: Grid): string[] => [
  `${grid.sheet} ${JSON.stringify([grid.visibility, grid.protected, grid.hiddenRows, grid.merges])}`,
  ...lines(grid).flatMap((row, at) =>
    Array.from(row ?? []).flatMap((held, column) => {
      if (!held) return [];
      const { value, formula, error, numberFormat } = plain(held);
      const says = formula === undefined ? [value, error, numberFormat] : [formula, numberFormat];
      return says.some((one) => one !== null && one !== undefined)
        ? [`${grid.sheet}!${String(at)},${String(column)} ${JSON.stringify(says)}`]
        : [];
    }),
  ),
];

async function open({ grids, ...given }: Given): Promise<Opened> {
  const host = memoryHost({ grids, notes: NOTES, ...given });
  const opened: Opened = {
    host,
    fingerprint: async () => {
      const read = await host.read((await host.sheets()).map((sheet) => sheet.name));
      return [...read.flatMap(saidOf), JSON.stringify([await host.marks(), await host.notes?.(), await host.memory()])];
    },
    peoples: () => Promise.resolve([JSON.stringify(host.notesOfPeople())]),
    lit: () => null,
    reopen: () => Promise.resolve(opened),
  };
  return Promise.resolve(opened);
}

conform('the memory host', { notes: true, open });
