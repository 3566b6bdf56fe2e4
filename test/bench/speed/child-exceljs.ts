/** A child process: exceljs opens each workbook named and saves a copy of it. */
import { rmSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { clock } from './child-clock';

async function main(files: readonly string[]): Promise<void> {
  const timed = clock();
  for (const file of files) {
    const workbook = new Workbook();
    await timed('exceljs-open', () => workbook.xlsx.readFile(file));
    const copy = `${file}.exceljs.xlsx`;
    await timed('exceljs-save', () => workbook.xlsx.writeFile(copy));
    rmSync(copy);
  }
}

void main(process.argv.slice(2));
