import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { MEMBERS, SETS, type Feature } from '../../src/hosts/office/requirements';
import { membersNamedIn } from '../support/excel-members';
import { README, withTables } from '../support/requirement-table';

const ROOT = join(__dirname, '../..');

/** Everything of ours that speaks to Excel: `app` and `taskpane` may not, and are looked at so that they do not. */
const FILES = ['src/hosts/office.ts', 'src/taskpane/index.tsx', ...below('src/hosts/office'), ...below('src/app')];

function below(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

const features = Object.keys(SETS) as Feature[];

const minor = (version: string): number => Number(version.split('.')[1]);

/** The oldest Excel in which a member may be used: that of the features it is listed for. */
const allowedFrom = (member: string): number =>
  Math.min(...features.filter((one) => MEMBERS[one].includes(member)).map((one) => minor(SETS[one])));

describe('what needs a newer Excel', () => {
  const used = membersNamedIn(FILES);
  const newer = used.filter(({ since }) => minor(since) > 1);

  it('is listed, member by member, at its own version or above', () => {
    expect(used.length).toBeGreaterThan(200);
    const wrong = newer.filter(
      ({ member, since }) => !(allowedFrom(member) >= minor(since) && allowedFrom(member) < Infinity),
    );
    expect(wrong).toEqual([]);
  });

  it('lists nothing that is not used', () => {
    const named = new Set(newer.map(({ member }) => member));
    expect(features.flatMap((one) => MEMBERS[one]).filter((member) => !named.has(member))).toEqual([]);
  });

  it('is asked for by the name of the feature, never by a version in the code', () => {
    const asked = FILES.filter((file) => !file.endsWith('requirements.ts'))
      .flatMap((file) =>
        readFileSync(join(ROOT, file), 'utf8')
          .split('\n')
          .map((line) => `${file}: ${line}`),
      )
      .filter((line) => /isSetSupported|supports\(['"`]\d/.test(line));
    expect(asked.filter((line) => !/office\/office\.ts: /.test(line))).toEqual([
      expect.stringContaining(
        "src/taskpane/index.tsx:     else if (!Office.context.requirements.isSetSupported('ExcelApi', '1.1'))",
      ),
    ]);
  });

  it('is what the README says, in both languages', () => {
    const readme = readFileSync(README, 'utf8');
    expect(withTables(readme)).toBe(readme);
  });
});
