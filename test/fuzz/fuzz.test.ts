import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { caseOf } from './cases';
import { quickSeeds } from './seeds';
import { tryFile } from './trial';

/** Set it to look at other files: `KIEM_BIEU_FUZZ_SEED=7 npx jest test/fuzz`. */
const SEED = Number(process.env.KIEM_BIEU_FUZZ_SEED ?? 13);
const COUNT = 300;

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(`${String(COUNT)} mutated workbooks (seed ${String(SEED)}): no crash, no bad copy, nothing left behind`, async () => {
  const files = quickSeeds();
  const wrong: string[] = [];
  let [read, copied] = [0, 0];
  for (let index = 0; index < COUNT; index++) {
    const { from, bytes } = caseOf(SEED, index, files);
    const trial = await tryFile(bytes, join(folder, 'case'));
    read += trial.read ? 1 : 0;
    copied += trial.copied ? 1 : 0;
    for (const fault of trial.wrong) wrong.push(`case ${String(index)} of ${basename(from)}: ${fault}`);
  }
  expect(wrong).toEqual([]);
  // Mutations that leave nothing to read, or nothing broken, would prove nothing.
  expect(read).toBeGreaterThan(COUNT / 3);
  expect(read).toBeLessThan(COUNT);
  expect(copied).toBeGreaterThan(COUNT / 3);
}, 300_000);
