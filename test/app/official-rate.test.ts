import { check } from '../../src/app/actions/check';
import { chooseOfficial } from '../../src/app/actions/rates';
import { proposeFindingsSheet, proposeRatesSheet } from '../../src/app/actions/sheets';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { cellAt } from '../../src/core/grid/range';
import { FINDINGS_SHEET } from '../../src/core/marks/findings-sheet';
import { OFFICIAL_KEY } from '../../src/core/rates/kept-official';
import { officialQuestions, reported, type OfficialQuestion } from '../../src/core/rates/official';
import { RATES_SHEET } from '../../src/core/rates/rates-sheet';
import { memoryHost } from '../../src/hosts/memory';
import { deskOver, sheetOf } from './desk';

const MONEY = `
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Nội dung   | Kế hoạch vốn | Đã tạm ứng, chưa quyết toán | Giải ngân
  1   | Nội dung 1 | 1000         | 100                         | 200
  2   | Nội dung 2 | 500          | 50                          | 300
      | Tổng số    | 1500         | 150                         | 500
`;

async function checkedDesk(): Promise<Desk> {
  const desk = deskOver({ grids: [sheetOf('Vốn', MONEY)] });
  await check(desk);
  return desk;
}

function asked(desk: Desk): OfficialQuestion {
  const { rates = [], tables = [] } = desk.session().checked ?? {};
  const [question] = officialQuestions(rates, tables);
  if (!question) throw new Error('nothing is asked');
  return question;
}

const given = (desk: Desk): number => reported(desk.session().checked?.rates ?? []).length;

describe('the official rate', () => {
  it('is remembered in the workbook, no cell written, and can be undone like any write', async () => {
    const desk = await checkedDesk();
    const all = given(desk);
    const question = asked(desk);
    await chooseOfficial(desk, question, question.options[1] ?? null);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'official' }, undoable: 'official-rate' });
    expect(asked(desk).chosen?.numerator.value).toBe(650);
    expect(given(desk)).toBe(all / 2);
    await check(desk);
    expect([given(desk), asked(desk).chosen?.numerator.value]).toEqual([all / 2, 650]);
    await proposeUndo(desk);
    expect(desk.session().preview?.edits).toMatchObject([{ kind: 'memory', key: OFFICIAL_KEY, after: null }]);
    await confirm(desk);
    expect([given(desk), asked(desk).chosen, await desk.host.memory()]).toEqual([all, null, {}]);
  });

  it('can be taken back by the same choice', async () => {
    const desk = await checkedDesk();
    const question = asked(desk);
    await chooseOfficial(desk, question, question.options[0] ?? null);
    await chooseOfficial(desk, asked(desk), null);
    expect(asked(desk).chosen).toBeNull();
    expect((await desk.host.memory())[OFFICIAL_KEY]).toBeUndefined();
  });
});

describe('a sheet of ours', () => {
  it('is where the person is taken once it is written, and not before', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3) });
    const reveal = jest.spyOn(host, 'reveal');
    const desk = deskOver({}, { host });
    await check(desk);
    await proposeFindingsSheet(desk);
    expect(reveal).not.toHaveBeenCalled();
    await confirm(desk);
    expect(reveal.mock.calls).toEqual([[cellAt(FINDINGS_SHEET, 0, 0)]]);
    await proposeRatesSheet(desk);
    await confirm(desk);
    expect(reveal.mock.calls[1]).toEqual([cellAt(RATES_SHEET, 0, 0)]);
    await proposeUndo(desk);
    await confirm(desk);
    expect(reveal).toHaveBeenCalledTimes(2);
  });

  it('that cannot be shown is written all the same', async () => {
    const host = memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 1, 3) });
    jest.spyOn(host, 'reveal').mockRejectedValue(new Error('no view'));
    const desk = deskOver({}, { host });
    await check(desk);
    await proposeRatesSheet(desk);
    await confirm(desk);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'rates-sheet' } });
  });
});
