/** Writes the hand-made hard workbooks and their expectations under test/fixtures/reading (`npm run fixtures:reading`). */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchSheet, at } from '../rules/sheet';
import { byHand } from '../rules/writers/by-hand';
import { withExcelJs } from '../rules/writers/with-exceljs';
import { withOpenpyxl } from '../rules/writers/with-openpyxl';
import { recalculate } from '../../support/libreoffice';
import { pythonWithOpenpyxl } from '../../support/python';
import type { ExpectedSheet } from './expected';
import { hardSheets, type HardSheet } from './hard-sheets';

const FOLDER = join(__dirname, '../../fixtures/reading');

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const spelt = (text: string, spelling: HardSheet['spelling']): string => {
  if (spelling === 'NFD') return text.normalize('NFD');
  return spelling === 'nbsp' ? text.replace(/ /g, '\u00a0') : text;
};

function drawn(hard: HardSheet): BenchSheet {
  const sheet = new BenchSheet('Biểu 1');
  const areas: Area[] = [];
  const lines = hard.drawing
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  lines.forEach((line, row) => {
    line.split('|').forEach((raw, column) => {
      const text = raw.trim();
      if (text === '<' || text === '^') {
        const [r, c] = text === '<' ? [row, column - 1] : [row - 1, column];
        const area = areas.find((a) => r >= a.top && r <= a.bottom && c >= a.left && c <= a.right);
        if (area) Object.assign(area, { bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
        else areas.push({ top: r, left: c, bottom: row, right: column });
        return;
      }
      if (text === '') return;
      const bold = text.startsWith('*');
      const shown = bold ? text.slice(1) : text;
      const number = /^-?\d+(\.\d+)?$/.test(shown) ? Number(shown) : null;
      const value = number ?? spelt(shown.replace(/^'/, '').replace(/⏎/g, '\n'), hard.spelling);
      sheet.put(at(row, column), value, { bold, ...(hard.font ? { font: hard.font } : {}) });
    });
  });
  sheet.merges.push(...areas.map((a) => `${at(a.top, a.left)}:${at(a.bottom, a.right)}`));
  sheet.hiddenRows.push(...(hard.hiddenRows ?? []));
  sheet.hiddenColumns.push(...(hard.hiddenColumns ?? []));
  return sheet;
}

async function bytesOf(hard: HardSheet): Promise<Uint8Array | null> {
  const sheet = drawn(hard);
  if (hard.writer === 'xml') return byHand(sheet);
  if (hard.writer === 'exceljs') return withExcelJs(sheet);
  if (hard.writer === 'libreoffice') return recalculate(byHand(sheet));
  const python = pythonWithOpenpyxl();
  return python ? (withOpenpyxl(python, [sheet])[0] ?? null) : null;
}

async function main(): Promise<void> {
  for (const hard of hardSheets) {
    const file = join(FOLDER, `${hard.name}.xlsx`);
    if (existsSync(file)) continue;
    const bytes = await bytesOf(hard);
    if (!bytes) throw new Error(`${hard.writer} is not here`);
    const expected: ExpectedSheet = {
      file: `${hard.name}.xlsx`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sheet: 'Biểu 1',
      source: `drawn by hand, written by ${hard.writer}`,
      tables: hard.tables,
    };
    writeFileSync(file, bytes);
    writeFileSync(join(FOLDER, `${hard.name}.json`), `${JSON.stringify(expected, null, 1)}\n`);
    console.log(file);
  }
}

void main();
