import type { Edit } from '../../src/core/edit';
import type { Host, Memory } from '../../src/core/host';
import { memoryFromParts, memoryFromXml } from '../../src/core/marks/memory-part';
import { takeMarksAway } from '../../src/core/marks/take-away';
import { COMPLETE_KEY, UNDO_KEY, undoLog, type WriteKind } from '../../src/core/marks/undo-log';
import { prepareUndo, undoLast, write } from '../../src/core/marks/write';
import { officeHost } from '../../src/hosts/office';
import type { Excel } from '../../src/workbench/excel/excel';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { startOffice } from '../support/office-node';
import { other, place, SHEET, table } from './bench';

// Many small workbooks, one after another: on a busy machine that takes longer than a test may by default.
jest.setTimeout(120_000);

const TIME = '2026-11-22T08:30:00.000Z';

interface Flow {
  readonly what: WriteKind;
  readonly edits: (host: Host) => Promise<readonly Edit[]>;
  /** What we had written before. */
  readonly before?: readonly (readonly [WriteKind, readonly Edit[]])[];
}

const content = (row: number, column: number, after: Extract<Edit, { kind: 'content' }>['after']): Edit => ({
  kind: 'content',
  at: place(row, column),
  after,
});

const FIX: readonly Edit[] = [
  content(1, 2, { value: 30 }),
  content(2, 6, { value: 0.5, numberFormat: '0.0%' }),
  content(3, 4, { value: null }),
];

const RATES: readonly Edit[] = [1, 2, 3].map((row) =>
  content(row, 6, {
    formula: `=IF(C${String(row + 1)}>0,D${String(row + 1)}/C${String(row + 1)},"")`,
    numberFormat: '0.0%',
  }),
);

const MARKS: readonly Edit[] = [
  {
    kind: 'mark',
    at: place(1, 2),
    after: [
      { severity: 'error', condition: 'ABS($C$2-SUM($D$2:$E$2))>0.5' },
      { severity: 'review', condition: null },
    ],
  },
  { kind: 'mark', at: { ...place(1, 3), bottom: 3 }, after: [{ severity: 'gap', condition: 'D2>10' }] },
  { kind: 'mark', at: place(3, 5), after: [{ severity: 'warning', condition: null }] },
];

const MARKS_AGAIN: readonly Edit[] = [
  { kind: 'mark', at: { ...place(1, 3), bottom: 3 }, after: [] },
  { kind: 'mark', at: place(1, 2), after: [{ severity: 'gap', condition: '$C$2<0' }] },
  { kind: 'mark', at: place(2, 2), after: [{ severity: 'warning', condition: null }] },
];

const sheet = (name: string, text: string): Edit => ({
  kind: 'sheet',
  name,
  after: {
    rows: [
      [{ value: 'Kết quả', bold: true, size: 14 }],
      [null, { value: text, fill: '#D9D9D9', border: true }, { value: 'Ô' }],
      [{ value: 1 }, { formula: `='${SHEET}'!C2`, numberFormat: '#,##0' }, { value: 'C2', link: `'${SHEET}'!C2` }],
    ],
    widths: [5, 40],
    headerRow: 2,
    summaryRows: 1,
    filter: 'A2:C3',
    landscape: true,
    charts: [
      {
        type: 'bar',
        title: text,
        categories: 'A3:A3',
        series: [{ name: text, values: 'B3:B3' }],
        from: 'E1',
        to: 'H9',
      },
    ],
  },
});

const remembered = (key: string, after: string): Edit => ({ kind: 'memory', key, after });

const same = (edits: readonly Edit[]) => (): Promise<readonly Edit[]> => Promise.resolve(edits);

async function takeAway(host: Host): Promise<readonly Edit[]> {
  const sheets = (await host.sheets()).map(({ name }) => name);
  return takeMarksAway({ marks: await host.marks(), sheets, memory: await host.memory() });
}

const MARKED = ['marks', MARKS.slice(0, 2)] as const;
const FOUND = ['findings-sheet', [sheet('Kiểm biểu', 'Nội dung')]] as const;

const FLOWS: Readonly<Record<string, Flow>> = {
  fix: { what: 'fix', edits: same(FIX) },
  rates: { what: 'rates', edits: same(RATES) },
  mark: { what: 'marks', edits: same(MARKS) },
  'mark again': { what: 'marks', edits: same(MARKS_AGAIN), before: [MARKED] },
  'take away': { what: 'take-away', edits: takeAway, before: [MARKED, FOUND] },
  'findings sheet': { what: 'findings-sheet', edits: same([sheet('Kiểm biểu', 'Khác')]), before: [FOUND] },
  'rates sheet': { what: 'rates-sheet', edits: same([sheet('Tổng hợp tỷ lệ', 'Tỷ lệ')]) },
  waiver: { what: 'waiver', edits: same([remembered('waivers', '[1]')]), before: [MARKED] },
  settings: { what: 'settings', edits: same([remembered('settings', '{}')]) },
};

function open(api: string) {
  const excel = excelFromGrids([table(), other()], {}, { api });
  const office = startOffice(excel);
  const requirements = office.Office.context.requirements;
  return { excel, idle: () => office.idle(), host: officeHost({ excel: office.Excel, requirements }) };
}

function memoryOf({ workbook }: Excel): Memory {
  const xmls = workbook.xmlParts.map(({ xml }) => xml);
  const setting = workbook.settings.get('kiem-bieu');
  return xmls.length > 0 ? memoryFromParts(xmls) : memoryFromXml(typeof setting === 'string' ? setting : '');
}

/** All of the workbook; what is remembered by what it says, for how it is written may differ. */
function state(excel: Excel): readonly string[] {
  const memory = memoryOf(excel);
  const log = undoLog(memory).map((entry) => JSON.stringify({ ...entry, open: entry.open ?? false }));
  const keys = Object.keys(memory).filter((key) => key !== UNDO_KEY && key !== COMPLETE_KEY);
  // Which of two formats on different cells comes first is nowhere to be seen.
  const lines = fingerprint(excel).filter((line) => !/^(xml|setting) /.test(line));
  return [
    ...lines.filter((line) => line.indexOf(' format ') < 0),
    ...lines.filter((line) => line.indexOf(' format ') >= 0).sort(),
    ...keys.sort().map((key) => `${key}: ${memory[key] ?? ''}`),
    ...log,
  ];
}

const depth = async (host: Host): Promise<number> => undoLog(await host.memory()).length;

/** "Hoàn tác" until the log is as short as before. */
async function undoTo(host: Host, entries: number): Promise<void> {
  while ((await depth(host)) > entries) {
    const plan = await prepareUndo(host);
    if (!plan) throw new Error('nothing to undo');
    expect(plan.refused).toEqual([]);
    await undoLast(host, plan);
  }
}

type Opened = ReturnType<typeof open>;
type Broken = 'refused' | 'lost' | number;

/** Does something while the request of this number, counted from now, breaks off; says how many there were. */
async function breaking(opened: Opened, at: number, how: Broken | null, work: () => Promise<unknown>): Promise<number> {
  const { excel, idle } = opened;
  await idle();
  const from = excel.requests;
  if (how !== null) excel.faults.broken.set(from + at, how);
  await work().catch(() => undefined);
  await idle();
  excel.faults.broken.clear();
  return excel.requests - from;
}

/** What becomes of the requests at one position; of every second one some actions are done, another number each time. */
const ways = (at: number, whole: readonly Broken[]): readonly Broken[] =>
  at % 2 === 0 ? whole : [...whole, 2 + ((at * 7) % 19)];

/** Every position in turn, each time from the same state, to which the undo must bring it back. */
async function everywhere(
  opened: Opened,
  whole: readonly Broken[],
  step: (at: number, how: Broken | null) => Promise<number>,
): Promise<void> {
  const before = state(opened.excel);
  const positions = await step(0, null);
  expect(positions).toBeGreaterThan(1);
  for (let at = 1; at <= positions; at++)
    for (const how of ways(at, whole)) {
      await step(at, how);
      expect([at, how, state(opened.excel)]).toEqual([at, how, before]);
    }
}

const CASES = Object.keys(FLOWS).map((name) => [name, '1.17'] as const);

const OLD = [
  ['settings', '1.4'],
  ['rates sheet', '1.4'],
  ['fix', '1.1'],
] as const;

describe.each([...CASES, ...OLD])('%s (ExcelApi %s)', (name, api) => {
  const flow = FLOWS[name] as Flow;

  async function begun() {
    const opened = open(api);
    for (const [what, edits] of flow.before ?? []) await write(opened.host, edits, what, TIME);
    const edits = await flow.edits(opened.host);
    return { ...opened, edits, entries: await depth(opened.host) };
  }

  it('can be taken back exactly, whichever request of the write fails, refused, in part or with its reply lost', async () => {
    const opened = await begun();
    await everywhere(opened, ['refused', 'lost'], async (at, how) => {
      const count = await breaking(opened, at, how, () => write(opened.host, opened.edits, flow.what, TIME));
      await undoTo(opened.host, opened.entries);
      return count;
    });
  });

  it('can be taken back exactly, whichever request of the undo fails', async () => {
    const opened = await begun();
    // Refused is the same to it as the reply lost of the one before.
    await everywhere(opened, ['lost'], async (at, how) => {
      await write(opened.host, opened.edits, flow.what, TIME);
      const count = await breaking(opened, at, how, () => undoTo(opened.host, opened.entries));
      await undoTo(opened.host, opened.entries);
      return count;
    });
  });
});

it('takes sheets of ours away and brings them back in their order', async () => {
  const opened = open('1.17');
  await write(opened.host, [sheet('Kiểm biểu', 'Nội dung')], 'findings-sheet', TIME);
  await write(opened.host, [sheet('Tổng hợp tỷ lệ', 'Tỷ lệ')], 'rates-sheet', TIME);
  const before = state(opened.excel);
  await write(opened.host, await takeAway(opened.host), 'take-away', TIME);
  await undoTo(opened.host, 2);
  expect(state(opened.excel)).toEqual(before);
});
