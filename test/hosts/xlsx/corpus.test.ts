import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { compareWithOpenpyxl, pythonWithOpenpyxl, type Pair } from '../../bench/nothing-lost/openpyxl';
import { ownSheets, places, tryWorkbook } from '../../bench/nothing-lost/trial';
import { itWithOffice, recalculate } from '../../support/libreoffice';

const CORPUS = join(__dirname, '../../../../shared/corpus');
const HARD = join(CORPUS, 'hard');

const walk = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));

const files = existsSync(HARD) ? walk(HARD).filter((file) => /^\.(xlsx|xlsm|xlsb|xls|ods)$/i.test(extname(file))) : [];
if (files.length === 0) process.stdout.write('../shared/corpus is absent: its workbooks are not tried.\n');

/** What each broken or foreign file must be called, whatever its name says. */
const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [
    /pwd_password|protected_passtika|pass_protected|example_password|encryptSHA512|rc4crypto|password\.xls$/,
    'encrypted',
  ],
  [/\.(xls|xlsb|ods)$/, 'unsupported'],
  [/EmptyZipFile|missing-bits/, 'unsupported'],
  [/crash-|corrupted|poc-|BadWorkbook|invalid-xml|duplicate-filename/, 'corrupt'],
];

const expected = (file: string): string | null => TROUBLES.find(([pattern]) => pattern.test(file))?.[1] ?? null;

const some = files.length > 0 ? describe : describe.skip;

some('workbooks that break readers (../shared/corpus)', () => {
  it.each(files.map((file) => [relative(HARD, file), file]))(
    '%s: opens and loses nothing, or says why not',
    async (name, file) => {
      const trial = await tryWorkbook(new Uint8Array(readFileSync(file)));
      expect({ name, trouble: trial.trouble }).toEqual({ name, trouble: expected(file) });
      expect(trial.faults).toEqual([]);
    },
    60_000,
  );
});

const python = pythonWithOpenpyxl();
if (!python)
  process.stdout.write(
    'openpyxl is absent: its view of our copies is not compared (KIEM_BIEU_PYTHON names a Python).\n',
  );

(files.length > 0 && python ? it : it.skip)(
  'openpyxl sees the same cells before and after, but for the edits (../shared/corpus)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiem-bieu-copies-'));
    try {
      const pairs: Pair[] = [];
      for (const file of files.filter((held) => expected(held) === null)) {
        const { saved, edits } = await tryWorkbook(new Uint8Array(readFileSync(file)));
        const after = join(folder, `${String(pairs.length)}${extname(file)}`);
        await writeFile(after, saved);
        pairs.push({
          before: file,
          after,
          edited: places(edits, 'content'),
          noted: places(edits, 'note'),
          own: ownSheets(edits),
        });
      }
      const seen = compareWithOpenpyxl(python ?? '', pairs);
      const wrong = seen
        .map((one, i) => ({ file: relative(HARD, pairs[i]?.before ?? ''), ...one }))
        .filter(({ before, after, count }) => before === 'ok' && (after !== 'ok' || count !== 0));
      expect(wrong).toEqual([]);
      expect(seen.filter(({ before }) => before === 'ok').length).toBeGreaterThan(60);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  300_000,
);

const SAMPLED = [
  'pivots.xlsx',
  'SampleSS.strict.xlsx',
  'nonstandard-xml-ns-prefix.xlsx',
  'sheet-with-form-controls-input.xlsx',
];

if (files.length > 0)
  itWithOffice.each(SAMPLED)(
    'LibreOffice opens our copy of %s',
    async (name) => {
      const file = files.find((held) => held.endsWith(name)) ?? '';
      const { saved } = await tryWorkbook(new Uint8Array(readFileSync(file)));
      expect((await recalculate(saved)).length).toBeGreaterThan(1000);
    },
    120_000,
  );
