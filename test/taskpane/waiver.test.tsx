/** @jest-environment jsdom */
import * as ReactDOM from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import { actionsOf } from '../../src/app/actions';
import { check } from '../../src/app/actions/check';
import { confirm, openWrites, proposeUndo } from '../../src/app/actions/write';
import type { Desk, Preferences } from '../../src/app/desk';
import type { Finding } from '../../src/core/finding';
import { deskOver, sheetOf } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

function remembering(): Preferences {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

function type(label: string, text: string): void {
  const found = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].find((one) =>
    [...(one.labels ?? [])].some((words) => words.textContent?.includes(label)),
  );
  if (!found) throw new Error(`no field «${label}»`);
  found.value = text;
  act(() => Simulate.change(found));
}

const value = (label: string): string =>
  [...document.querySelectorAll<HTMLInputElement>('input')].find((one) =>
    [...(one.labels ?? [])].some((words) => words.textContent?.includes(label)),
  )?.value ?? '';

const findings = (desk: Desk): readonly Finding[] => desk.session().checked?.report.findings ?? [];

async function opened(preferences = remembering()): Promise<Desk> {
  const desk = deskOver({ grids: [sheetOf('Biểu 1'), sheetOf('Biểu 2')] }, { preferences });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  return desk;
}

describe('findings that are passed over together', () => {
  it('are named and counted, take one reason and one name, and are one write that is undone at once', async () => {
    const desk = await opened();
    await pane.show(desk);
    const all = findings(desk);
    expect(all.length).toBeGreaterThan(3);
    act(() => actionsOf(desk).openWaiver(all));
    await pane.settle();
    expect(pane.text()).toContain(`Bỏ qua ${String(all.length)} phát hiện, có lý do`);
    expect(document.querySelectorAll('.waived-together .cell-link')).toHaveLength(all.length);
    type('Lý do', 'Theo quyết định');
    expect(pane.button('Ghi lý do và bỏ qua').disabled).toBe(true);
    type('Người xác nhận', 'Nguyễn Thị An, kế toán trưởng');
    await pane.press('Ghi lý do và bỏ qua');
    await pane.settle();
    expect(findings(desk).map(({ waived }) => waived?.by)).toEqual(all.map(() => 'Nguyễn Thị An, kế toán trưởng'));
    expect(desk.session().notice).toMatchObject({ task: 'waive', count: all.length });
    await act(() => openWrites(desk));
    expect(desk.session().writes?.map(({ what }) => what)).toEqual(['waiver']);
    await act(() => proposeUndo(desk));
    await act(() => confirm(desk));
    expect(findings(desk).filter(({ waived }) => waived)).toEqual([]);
    expect(await desk.host.memory()).toEqual({});
  });

  it('ask for the name once: the next time it is there', async () => {
    const preferences = remembering();
    const desk = await opened(preferences);
    await pane.show(desk);
    const [first, second] = findings(desk);
    if (!first || !second) throw new Error('there should be two findings');
    act(() => actionsOf(desk).openWaiver(first));
    await pane.settle();
    expect([pane.text().includes('Bỏ qua phát hiện này, có lý do'), value('Người xác nhận')]).toEqual([true, '']);
    type('Lý do', 'x');
    type('Người xác nhận', 'Lê Văn Bình');
    await pane.press('Ghi lý do và bỏ qua');
    const anew = await opened(preferences);
    act(() => void ReactDOM.unmountComponentAtNode(document.body.lastElementChild as HTMLElement));
    await pane.show(anew);
    act(() => actionsOf(anew).openWaiver(findings(anew).slice(0, 1)));
    await pane.settle();
    expect(value('Người xác nhận')).toBe('Lê Văn Bình');
  });

  it('leave out those that are already, and close the form where none is left', async () => {
    const desk = await opened();
    const [first, ...others] = findings(desk);
    if (!first) throw new Error('there should be findings');
    const { openWaiver } = actionsOf(desk);
    const waived = { ...first, waived: { reason: 'x', by: 'y', reference: '' } };
    openWaiver([waived, ...others]);
    expect(desk.session().waiving).toEqual(others);
    openWaiver([waived]);
    expect(desk.session().waiving).toBeNull();
  });
});
