import { check } from '../../src/app/actions/check';
import { correct, uncorrect } from '../../src/app/actions/correct';
import { confirm, openWrites, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { corrections } from '../../src/core/corrections';
import type { Correction } from '../../src/core/table/table';
import { deskOver } from './desk';

const ROLE: Correction = { kind: 'role', sheet: 'Biểu 1', column: 'E', near: 0, role: 'disbursed' };
const NOT_A_TABLE: Correction = { kind: 'not-a-table', sheet: 'Biểu 1', range: 'A1:F5' };
const HEADER: Correction = { kind: 'header', sheet: 'Biểu 1', top: 0, bottom: 1 };

async function checkedDesk(): Promise<Desk> {
  const desk = deskOver();
  await check(desk);
  return desk;
}

async function undo(desk: Desk): Promise<void> {
  await proposeUndo(desk);
  await confirm(desk);
}

const written = async (desk: Desk): Promise<readonly string[]> => {
  await openWrites(desk);
  return desk.session().writes?.map(({ what }) => what) ?? [];
};

const reading = (desk: Desk): unknown =>
  desk.session().checked?.tables.map(({ range, header, columns }) => [range, header, columns.map(({ role }) => role)]);

describe('a correction of the reading', () => {
  it.each([ROLE, NOT_A_TABLE, HEADER])('of kind $kind is told, listed with the writes, and undone', async (given) => {
    const desk = await checkedDesk();
    const first = reading(desk);
    await correct(desk, given);
    expect(desk.session()).toMatchObject({ failure: null, notice: { task: 'correct' }, undoable: 'reading' });
    expect(reading(desk)).not.toEqual(first);
    expect(desk.session().checked?.corrections).toMatchObject([given]);
    expect(await written(desk)).toEqual(['reading']);
    await undo(desk);
    expect(desk.session().notice?.task).toBe('undo');
    expect(reading(desk)).toEqual(first);
    expect(await desk.host.memory()).toEqual({});
  });

  it('goes with the others of its sheet, which is a write of its own', async () => {
    const desk = await checkedDesk();
    const first = reading(desk);
    await correct(desk, ROLE);
    await correct(desk, { ...ROLE, column: 'D', role: 'plan' });
    await uncorrect(desk, 'Biểu 1');
    expect(desk.session().notice?.task).toBe('uncorrect');
    expect(reading(desk)).toEqual(first);
    expect(await written(desk)).toEqual(['reading', 'reading', 'reading']);
    await undo(desk);
    expect(corrections(await desk.host.memory())).toHaveLength(2);
    expect(reading(desk)).not.toEqual(first);
  });

  it('is not taken back where there is none', async () => {
    const desk = await checkedDesk();
    await uncorrect(desk, 'Biểu 1');
    expect(desk.session().failure).toEqual({ task: 'uncorrect', why: 'nothing-to-do' });
    expect(await desk.host.memory()).toEqual({});
  });

  it('that is remembered already writes nothing', async () => {
    const desk = await checkedDesk();
    await correct(desk, ROLE);
    await correct(desk, ROLE);
    expect(await written(desk)).toEqual(['reading']);
  });
});
