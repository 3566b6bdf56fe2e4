import { bacKan } from './bac-kan-2022';
import type { Expected, Sample } from './form';
import { langSon } from './lang-son-2025';
import { layOut, overwrite, placed, type LaidOut } from './lay-out';
import { phongTho } from './phong-tho-2023';
import { tamDuong } from './tam-duong-2024';
import { trungUong } from './trung-uong-2022';
import { writeWorkbook } from './write-workbook';

export const SAMPLES: readonly Sample[] = [bacKan, phongTho, tamDuong, langSon, trungUong];

const sheetOf = (sheets: readonly LaidOut[], name: string): LaidOut => {
  const found = sheets.find(({ form }) => form.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** The findings that the clean or the faulty workbook must cause, and no other. */
export function expectations(sample: Sample, faulty: boolean): readonly Expected[] {
  const sheets = sample.sheets.map(layOut);
  const list: readonly Expected[] = faulty ? [...sample.faults, ...sample.standing] : sample.standing;
  return list.map((expected) => placed(sheetOf(sheets, expected.sheet), expected));
}

async function workbook(sample: Sample, faulty: boolean): Promise<Uint8Array> {
  const sheets = sample.sheets.map(layOut);
  for (const fault of faulty ? sample.faults : [])
    for (const [at, entry] of Object.entries(fault.put)) overwrite(sheetOf(sheets, fault.sheet), at, entry);
  return writeWorkbook(sample.title, sheets);
}

const json = (list: readonly Expected[]): Uint8Array => new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`);

/** Every file of `assets/samples`, by name. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const sample of SAMPLES)
    for (const [suffix, faulty] of [
      ['sach', false],
      ['loi', true],
    ] as const) {
      files.set(`${sample.name}-${suffix}.xlsx`, await workbook(sample, faulty));
      files.set(`${sample.name}-${suffix}.json`, json(expectations(sample, faulty)));
    }
  return files;
}
