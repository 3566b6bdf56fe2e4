import { actionsOf } from '../../src/app/actions';
import { check } from '../../src/app/actions/check';
import { compare } from '../../src/app/actions/changes';
import { proposeFix } from '../../src/app/actions/findings';
import { goTo } from '../../src/app/actions/go-to';
import { proposeMarks } from '../../src/app/actions/marks';
import { confirm } from '../../src/app/actions/write';
import type { Desk, DeskParts } from '../../src/app/desk';
import type { Session } from '../../src/app/session';
import { drawText } from '../../src/core/grid/draw';
import { cellAt, type Range } from '../../src/core/grid/range';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { insertCells } from '../../src/workbench/excel/model/arrange';
import { activate } from '../../src/workbench/excel/model/selection';
import type { Sheet } from '../../src/workbench/excel/model/sheet';
import { addSheet, deleteSheet, rename } from '../../src/workbench/excel/model/sheets';
import { selectionOn } from '../../src/workbench/excel/model/workbook';
import { deliver } from '../../src/workbench/excel/wire/events';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';
import { deskOver, sheetOf } from '../app/desk';

const SOURCE = drawText('Nguồn | 5', 'Nguồn').grid;
const READER = drawText(
  `
    STT | Nội dung, chỉ tiêu | Kế hoạch
    1   | Huyện Ba Bể        | ='Nguồn'!B1 → 5
    2   | Huyện Chợ Đồn      | 9
        | Tổng cộng          | 15
  `,
  'Tổng hợp',
).grid;

/** The pane opened over a workbook in an emulated Excel, through the real Office.js, and a check of what it is set to. */
async function open(api: string, scope: Session['scope'] = 'sheet', more: Partial<DeskParts> = {}) {
  const excel = excelFromGrids([sheetOf('Biểu 1'), sheetOf('Biểu 2'), SOURCE, READER], {}, { api });
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const desk = deskOver({}, { host, ...more });
  actionsOf(desk).open();
  await until(desk, ({ followed }) => followed || !host.watch);
  desk.tell({ type: 'scope', scope });
  await check(desk);
  expect(desk.session().failure).toBeNull();
  const [first, second] = excel.workbook.sheets as [Sheet, Sheet];
  return { excel, office, desk, host, first, second, outdated: () => desk.session().outdated };
}

/** Waits for the session to become something, and no longer. */
async function until(desk: Desk, is: (session: Session) => boolean): Promise<void> {
  if (is(desk.session())) return;
  await new Promise<void>((done) => {
    const stop = desk.watch(() => {
      if (!is(desk.session())) return;
      stop();
      done();
    });
  });
}

const isOutdated = ({ outdated }: Session): boolean => outdated.length > 0;

const WITH_EVENTS = ['1.7', '1.9', '1.17'];
const WITHOUT = ['1.1', '1.6'];

type Opened = Awaited<ReturnType<typeof open>>;

/** What a person does, told to those who listen. */
const DOINGS: Readonly<Record<string, (opened: Opened) => void>> = {
  'an edit': ({ excel }) => typeInto(excel, 'Biểu 1', 1, 4, '76'),
  'an inserted row': ({ excel, first }) => {
    insertCells(excel, first, { top: 1, left: 0, bottom: 1, right: 16383 }, 'Down');
    deliver(excel);
  },
  'a deleted sheet': ({ excel, first }) => {
    deleteSheet(excel, first);
    deliver(excel);
  },
};

describe.each([...WITH_EVENTS, ...WITHOUT])('the list of an Excel of ExcelApi %s', (api) => {
  const hasEvents = WITH_EVENTS.indexOf(api) >= 0;

  /** Without events the person comes back to the pane. */
  const noticed = async ({ desk }: Opened): Promise<void> => (hasEvents ? until(desk, isOutdated) : compare(desk));

  it.each(Object.keys(DOINGS))('says after %s that it is out of date, and of which sheet', async (doing) => {
    const opened = await open(api);
    DOINGS[doing]?.(opened);
    await noticed(opened);
    expect(opened.outdated()).toEqual(['Biểu 1']);
  });

  it('says so after a sheet was renamed, and checks that very sheet again', async () => {
    const opened = await open(api);
    rename(opened.excel, opened.first, 'Biểu mới');
    // Before 1.17 Excel does not tell of a new name, but of the sheet that a person opens next.
    if (api !== '1.17') activate(opened.excel, opened.second);
    deliver(opened.excel);
    await noticed(opened);
    expect(opened.outdated()).toEqual(['Biểu 1']);
    actionsOf(opened.desk).checkAgain();
    await until(opened.desk, ({ busy }) => busy === null);
    expect(opened.desk.session().checked?.grids.map(({ sheet }) => sheet)).toEqual(['Biểu mới']);
    expect(opened.outdated()).toEqual([]);
  });

  it('names the sheet that is open where that is another one', async () => {
    const opened = await open(api);
    activate(opened.excel, opened.second);
    deliver(opened.excel);
    if (!hasEvents) await compare(opened.desk);
    await until(opened.desk, (session) => session.open === 'Biểu 2');
    expect(opened.outdated()).toEqual([]);
  });

  it('takes a click to the cell where it is now', async () => {
    const opened = await open(api);
    const { excel, first, desk } = opened;
    insertCells(excel, first, { top: 1, left: 0, bottom: 1, right: 16383 }, 'Down');
    deliver(excel);
    await goTo(desk, cellAt('Biểu 1', 4, 3));
    expect(selectionOn(excel.workbook, first)).toEqual([{ top: 5, left: 3, bottom: 5, right: 3 }]);
    await until(desk, isOutdated);
  });
});

describe('changes that Excel tells of', () => {
  it('are none where a cell holds what it held', async () => {
    const opened = await open('1.15');
    typeInto(opened.excel, 'Biểu 1', 1, 3, '75');
    typeInto(opened.excel, 'Biểu 2', 1, 4, '1');
    activate(opened.excel, opened.second);
    deliver(opened.excel);
    await until(opened.desk, (session) => session.open === 'Biểu 2');
    expect(opened.outdated()).toEqual([]);
  });

  it('bear on the sheets that read the edited one', async () => {
    const { excel, desk, outdated } = await open('1.15', 'workbook');
    typeInto(excel, 'Nguồn', 0, 1, '6');
    await until(desk, isOutdated);
    expect(outdated()).toEqual(['Nguồn', 'Tổng hợp']);
  });

  it('are a new sheet, where the workbook was checked', async () => {
    const { excel, desk, outdated } = await open('1.15', 'workbook');
    addSheet(excel, 'Biểu 9');
    deliver(excel);
    await until(desk, isOutdated);
    expect(outdated()).toEqual(['Biểu 9']);
  });

  it('are not what we write ourselves', async () => {
    const { excel, desk, outdated } = await open('1.15');
    const [finding] = desk.session().checked?.report.findings ?? [];
    if (!finding) throw new Error('there should be a finding');
    await proposeFix(desk, {
      ...finding,
      fix: [{ kind: 'content', at: cellAt('Biểu 1', 4, 3), after: { formula: '=SUM(D2:D4)' } }],
    });
    await confirm(desk);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'fix' } });
    activate(excel, excel.workbook.sheets[1] as Sheet);
    deliver(excel);
    await until(desk, (session) => session.open === 'Biểu 2');
    expect(outdated()).toEqual([]);
  });

  it('leave nothing marked that has moved', async () => {
    const { excel, desk, first, host } = await open('1.15');
    insertCells(excel, first, { top: 1, left: 0, bottom: 1, right: 16383 }, 'Down');
    deliver(excel);
    await proposeMarks(desk);
    await confirm(desk);
    expect((await host.marks()).map(({ top }: Range) => top)).toContain(5);
    expect((await host.marks()).map(({ top }: Range) => top)).not.toContain(4);
  });
});

describe('checking continuously', () => {
  const total = (desk: Desk): boolean =>
    desk.session().checked?.report.findings.some(({ ruleId }) => ruleId === 'total-mismatch') ?? false;

  it('is off until a person wants it', async () => {
    const { excel, desk } = await open('1.15');
    typeInto(excel, 'Biểu 1', 4, 3, '104');
    await until(desk, isOutdated);
    expect(desk.session().live).toBe('off');
    expect(total(desk)).toBe(true);
  });

  it.each(WITH_EVENTS)('checks what was edited again, writes nothing and interrupts nobody (%s)', async (api) => {
    const { excel, desk, outdated, office } = await open(api, 'workbook');
    actionsOf(desk).setLive(true);
    desk.tell({ type: 'went', at: cellAt('Biểu 1', 4, 3) });
    const busy: boolean[] = [];
    desk.watch(() => busy.push(desk.session().busy !== null));
    const read = jest.spyOn(desk.host, 'read');
    typeInto(excel, 'Biểu 1', 4, 3, '104');
    const before = fingerprint(excel);
    const active = excel.workbook.active;
    const checked = desk.session().checked;
    await until(desk, (session) => session.checked !== checked);
    expect(desk.session()).toMatchObject({ failure: null, at: cellAt('Biểu 1', 4, 3), live: 'on' });
    expect(desk.session().checked?.report.findings.filter(({ at }) => at.sheet === 'Biểu 1')).not.toContainEqual(
      expect.objectContaining({ ruleId: 'total-mismatch' }),
    );
    expect(desk.session().checked?.grids).toHaveLength(4);
    expect([outdated(), busy.includes(true), read.mock.calls.map(([names]) => names)]).toEqual([
      [],
      false,
      [['Biểu 1']],
    ]);
    await office.idle();
    expect([fingerprint(excel), excel.workbook.active]).toEqual([before, active]);
  });

  it('waits while a person looks at a preview', async () => {
    const { excel, desk } = await open('1.15');
    actionsOf(desk).setLive(true);
    await proposeMarks(desk);
    const { checked } = desk.session();
    typeInto(excel, 'Biểu 1', 4, 3, '104');
    await until(desk, isOutdated);
    expect(desk.session().checked).toBe(checked);
    desk.tell({ type: 'dismissed' });
    await until(desk, (session) => session.checked !== checked);
    expect(total(desk)).toBe(false);
  });

  it('pauses by itself where a check takes more than a second, and says so', async () => {
    let time = 0;
    const { excel, desk } = await open('1.15', 'sheet', { now: () => new Date((time += 600)) });
    actionsOf(desk).setLive(true);
    typeInto(excel, 'Biểu 1', 4, 3, '104');
    await until(desk, ({ live }) => live === 'paused');
    expect(total(desk)).toBe(false);
    typeInto(excel, 'Biểu 1', 4, 3, '114');
    await until(desk, isOutdated);
    expect(total(desk)).toBe(false);
  });

  it('is remembered on this machine', async () => {
    const kept: Record<string, string> = { live: 'yes' };
    const preferences = {
      get: (key: string) => kept[key] ?? null,
      set: (key: string, to: string) => void (kept[key] = to),
    };
    const { desk } = await open('1.15', 'sheet', { preferences });
    expect(desk.session().live).toBe('on');
    actionsOf(desk).setLive(false);
    expect([desk.session().live, kept['live']]).toEqual(['off', '']);
  });
});
