import { check } from '../../src/app/actions/check';
import { accept, proposeFixes } from '../../src/app/actions/findings';
import { goTo } from '../../src/app/actions/go-to';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { vi } from '../../src/app/words/vi';
import { cellAt } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { officeHost } from '../../src/hosts/office';
import { sayFailure } from '../../src/taskpane/components/Messages';
import type { Done } from '../../src/workbench/excel/excel';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';
import { deskOver, foundBy, sheetOf } from './desk';

jest.setTimeout(60_000);

const PATIENCE = { told: 30, enough: 20, short: 10, every: 5 };

function open() {
  const excel = excelFromGrids([sheetOf('Biểu 1')], {}, { api: '1.17' });
  typeInto(excel, 'Biểu 1', 1, 4, "'77");
  const office = startOffice(excel);
  const globals = { excel: office.Excel, requirements: office.Office.context.requirements };
  const pane = (): Desk =>
    deskOver(
      {},
      { host: officeHost(globals, undefined, PATIENCE), rules: rules.filter(({ id }) => id === 'number-as-text') },
    );
  return { excel, pane };
}

type Opened = ReturnType<typeof open>;

/** From the request on that asks this, Excel is silent; of that one it does so much. */
function fallSilent({ excel }: Opened, from: number, done: Done): void {
  for (let at = from; at < from + 60; at++)
    excel.faults.broken.set(excel.requests + at, { done: at === from ? done : 'refused', silent: true });
}

const hear = async (desk: Desk): Promise<void> => {
  for (let turns = 0; turns < 1000 && !desk.session().unanswered; turns++) await new Promise((go) => setTimeout(go, 5));
  expect(desk.session().unanswered).toBe(true);
};

/** Starts something, waits until the pane says that Excel is silent, and presses "Dừng". */
async function giveUp(desk: Desk, work: (desk: Desk) => Promise<void>): Promise<string> {
  const going = work(desk);
  await hear(desk);
  expect(desk.session().busy).not.toBeNull();
  desk.tell({ type: 'stop' });
  await going;
  const { failure, busy, unanswered } = desk.session();
  expect({ busy, unanswered }).toEqual({ busy: null, unanswered: false });
  return failure ? sayFailure(failure, vi, 'vi') : '';
}

const cells = ({ excel }: Opened): readonly string[] =>
  fingerprint(excel).filter((line) => !/^(xml|setting) /.test(line));

describe('an Excel that never answers', () => {
  it('is said to be silent while a check waits for it, and the check can be stopped', async () => {
    const opened = open();
    const desk = opened.pane();
    fallSilent(opened, 3, 'refused');
    expect(await giveUp(desk, check)).toMatch(/^Excel không trả lời nên đã thôi chờ\..*làm lại\.$/);
    opened.excel.faults.broken.clear();
    await check(desk);
    expect(desk.session()).toMatchObject({ failure: null, unanswered: false });
  });

  it.each(['refused', 'lost', 12] as const)(
    'in the middle of a write (%s): what is not known is said, an undo finds out',
    async (done) => {
      const opened = open();
      const before = cells(opened);
      const desk = opened.pane();
      await check(desk);
      await proposeFixes(desk, foundBy(desk, 'number-as-text'));
      // The write itself is the request that first touches the cell.
      const from = opened.excel.requests;
      await confirm(desk);
      const writing = await requestThatWrote(opened, before, from);
      const again = opened.pane();
      await check(again);
      await proposeFixes(again, foundBy(again, 'number-as-text'));
      fallSilent(opened, writing, done);
      expect(await giveUp(again, confirm)).toMatch(
        /^Excel không trả lời.* Chưa rõ phần gửi sau cùng đã vào sổ tính hay chưa:.*Hoàn tác\.$/,
      );
      opened.excel.faults.broken.clear();
      const later = opened.pane();
      await proposeUndo(later);
      await confirm(later);
      expect(later.session().failure).toBeNull();
      expect(cells(opened)).toEqual(before);
    },
  );

  it('lets go of what is else over in a moment', async () => {
    const opened = open();
    const desk = opened.pane();
    await check(desk);
    const [finding] = desk.session().checked?.report.findings ?? [];
    if (!finding) throw new Error('there should be a finding');
    fallSilent(opened, 1, 'refused');
    const waive = (): Promise<void> => accept(desk, finding, { reason: 'x', by: '', reference: '' });
    expect(await giveUp(desk, waive)).toMatch(/^Excel không trả lời/);
  });

  it('is said to be silent where somebody is only taken to a cell, until it answers', async () => {
    const opened = open();
    const desk = opened.pane();
    fallSilent(opened, 1, 'refused');
    const going = goTo(desk, cellAt('Biểu 1', 1, 1));
    await hear(desk);
    expect(desk.session().busy).toBeNull();
    // What is begun meanwhile and stopped gives it up too.
    desk.tell({ type: 'began', task: 'check' });
    desk.tell({ type: 'stop' });
    await going;
    expect(desk.session().unanswered).toBe(false);
  });
});

/** Which request of a write, counted from its beginning, changed the cells; everything is taken back after. */
async function requestThatWrote(opened: Opened, before: readonly string[], from: number): Promise<number> {
  const total = opened.excel.requests - from;
  const take = async (): Promise<void> => {
    const desk = opened.pane();
    await proposeUndo(desk);
    await confirm(desk);
    expect(cells(opened)).toEqual(before);
  };
  await take();
  const desk = opened.pane();
  await check(desk);
  await proposeFixes(desk, foundBy(desk, 'number-as-text'));
  const start = opened.excel.requests;
  let wrote = 0;
  for (let at = 2; at <= total + 1; at++)
    opened.excel.faults.before.set(start + at, () => {
      if (wrote === 0 && cells(opened).join() !== before.join()) wrote = at - 1;
    });
  await confirm(desk);
  opened.excel.faults.before.clear();
  await take();
  return wrote;
}
