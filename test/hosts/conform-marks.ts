import type { Edit } from '../../src/core/edit';
import { a1, type Range } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import { flag } from '../../src/core/marks/flag';
import { noteEdits } from '../../src/core/marks/notes';
import { takeAllAway, takeMarksAway, takeSheetAway, type Present } from '../../src/core/marks/take-away';
import { write } from '../../src/core/marks/write';
import { finding } from '../marks/finding';
import { everyKind, other, place, SHEET, table, type Bench } from './bench';

const TIME = '2026-11-22T08:30:00.000Z';

const CONDITION = 'ABS($C$2-SUM($D$2:$E$2))>0.5';

async function present(host: Host): Promise<Present> {
  const sheets = (await host.sheets()).map((sheet) => sheet.name);
  const notes = host.notes ? { notes: await host.notes() } : {};
  return { marks: await host.marks(), ...notes, sheets, memory: await host.memory() };
}

const names = (ranges: readonly Range[]): string[] => ranges.map(a1).sort();

export function conformOfMarks(bench: Bench): void {
  it('knows its marks again, those of several conditions and of several cells, also after opening again', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    await opened.host.apply([
      {
        kind: 'mark',
        at: place(1, 2),
        after: [
          { severity: 'error', condition: CONDITION },
          { severity: 'review', condition: null },
        ],
      },
      { kind: 'mark', at: { ...place(1, 3), bottom: 3 }, after: [{ severity: 'gap', condition: "D2<>'Kế hoạch'!B1" }] },
    ]);
    expect(names(await opened.host.marks())).toEqual(['C2', 'D2:D4']);
    const { host } = await opened.reopen();
    expect(names(await host.marks())).toEqual(['C2', 'D2:D4']);
    const applied = await host.apply([
      { kind: 'mark', at: place(1, 2), after: [] },
      { kind: 'mark', at: { ...place(1, 3), bottom: 3 }, after: [] },
    ]);
    expect(applied.map((edit) => edit.before)).toEqual([
      [
        { severity: 'error', condition: CONDITION },
        { severity: 'review', condition: null },
      ],
      [{ severity: 'gap', condition: "D2<>'Kế hoạch'!B1" }],
    ]);
    expect(await host.marks()).toEqual([]);
  });

  it('shows a mark while the fault stands, and lets it go out when the figure is corrected', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    await opened.host.apply([
      { kind: 'mark', at: place(1, 2), after: [{ severity: 'error', condition: CONDITION }] },
      { kind: 'mark', at: { ...place(1, 3), bottom: 2 }, after: [{ severity: 'gap', condition: 'D2>10' }] },
    ]);
    const lit = opened.lit(place(1, 2));
    if (!lit) return;
    expect(await lit).toEqual(['error']);
    expect([await opened.lit(place(1, 3)), await opened.lit(place(2, 3))]).toEqual([['gap'], []]);
    await opened.host.apply([{ kind: 'content', at: place(1, 2), after: { value: 30 } }]);
    expect(await opened.lit(place(1, 2))).toEqual([]);
  });

  it('leaves the fills, conditional formats and notes of people as they are', async () => {
    const opened = await bench.open({ grids: [table()] });
    const before = await opened.peoples();
    expect(before.length).toBeGreaterThan(0);
    const marks = ['C2', 'C3', 'E2'].map((cell) => finding(cell, { at: { ...finding(cell).at, sheet: SHEET } }));
    await opened.host.apply(flag(marks, []).edits);
    expect(names(await opened.host.marks())).toEqual(['C2:C3', 'E2']);
    expect(await opened.peoples()).toEqual(before);
    await opened.host.apply(takeMarksAway(await present(opened.host)));
    expect(await opened.peoples()).toEqual(before);
  });

  it('is, with all of ours taken away, the workbook that it was', async () => {
    const opened = await bench.open({ grids: [table(), other()] });
    const before = await opened.fingerprint();
    const fixed: Edit[] = everyKind().filter((edit) => edit.kind !== 'content');
    await write(opened.host, fixed, 'marks', TIME);
    if (bench.notes) {
      const noted = noteEdits([finding('D3', { at: place(2, 3) })], () => 'Tổng không khớp.', []);
      await write(opened.host, noted, 'notes', TIME);
    }
    const again = await opened.reopen();
    await again.host.apply(takeAllAway(await present(again.host)));
    expect(await again.fingerprint()).toEqual(before);
  });

  it('keeps, with the marks taken away, what a person accepted', async () => {
    const { host } = await bench.open({ grids: [table(), other()] });
    await write(host, everyKind(), 'marks', TIME);
    await host.apply(takeMarksAway(await present(host)));
    expect(await host.marks()).toEqual([]);
    expect((await host.sheets()).map((sheet) => sheet.name)).toEqual([SHEET, 'Kế hoạch', 'Kiểm biểu']);
    await host.apply(takeSheetAway(await present(host), 'Kiểm biểu'));
    expect((await host.sheets()).map((sheet) => sheet.name)).toEqual([SHEET, 'Kế hoạch']);
    expect(Object.keys(await host.memory()).sort()).toEqual(['undo', 'undo-complete', 'waivers']);
  });

  it('writes notes of ours where notes can be written, and removes none but them', async () => {
    if (!bench.notes) return;
    const opened = await bench.open({ grids: [table()] });
    const people = await opened.peoples();
    const words = noteEdits([finding('D3', { at: place(2, 3) })], () => 'Tổng không khớp.', []);
    await opened.host.apply(words);
    expect(names((await opened.host.notes?.()) ?? [])).toEqual(['D3']);
    expect(await opened.peoples()).toEqual(people);
    await expect(opened.host.apply([{ kind: 'note', at: place(1, 4), after: 'x' }])).rejects.toMatchObject({
      code: 'occupied',
    });
    expect(await opened.peoples()).toEqual(people);
  });
}
