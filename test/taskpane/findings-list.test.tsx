/** @jest-environment jsdom */
import { act, Simulate } from 'react-dom/test-utils';
import type { Desk } from '../../src/app/desk';
import { vi } from '../../src/app/words/vi';
import { a1, cellAt } from '../../src/core/grid/range';
import { memoryHost } from '../../src/hosts/memory';
import { deskOver, sheetOf } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

/** Two sheets, each with a total that is off by ten; in the second, plans kept as text, which explains nothing. */
const TEXTS = `
  STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể        | Tổ          | '75      | 77        |
  2   | Huyện Chợ Đồn      | Tổ          | '9       | 2         |
  3   | Huyện Na Rì        | Tổ          | 20       | 18        |
      | Tổng cộng          | Tổ          | 104      | 97        |
`;

const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');

/** Addresses of the findings that are listed, in order. */
const listed = (): string[] => texts('.finding-list .card .where .cell-link');

const chip = (severity: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`button.chip.${severity}`);
  if (!found) throw new Error(`no chip ${severity}`);
  return found;
};

async function click(element: HTMLElement | null | undefined): Promise<void> {
  if (!element) throw new Error('nothing to click');
  act(() => element.click());
  await pane.settle();
}

const step = (name: string): Promise<void> => click(document.querySelector<HTMLElement>(`[aria-label="${name}"]`));

async function openBook(): Promise<Desk> {
  const host = memoryHost({ grids: [sheetOf('Biểu 1'), sheetOf('Biểu 2', TEXTS)], selection: cellAt('Biểu 1', 0, 0) });
  const desk = deskOver({}, { host });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await pane.show(desk);
  await pane.press('Kiểm tra');
  return desk;
}

const openedAt = ({ session }: Desk): string => {
  const { at } = session();
  return at ? `${at.sheet}!${a1(at)}` : '';
};

describe('the first screen', () => {
  it('says what was checked, how many of what, which tables are clean, and where to begin', async () => {
    await openBook();
    const [answer] = texts('.answer');
    expect(answer).toContain('Đã kiểm tra 2 trang tính, 2 biểu lúc 15:30.');
    expect(answer).toContain('0/2 biểu không phát hiện lỗi');
    expect(texts('.starts li')[0]).toContain('Biểu 1!D5');
    await click([...document.querySelectorAll<HTMLElement>('.table-states button')][0]);
    expect(texts('.table-states li')).toHaveLength(2);
  });

  it('filters the list by a count that is pressed, and by a table, and shows all when pressed again', async () => {
    await openBook();
    const all = listed();
    await click(chip('error'));
    expect(chip('error').getAttribute('aria-pressed')).toBe('true');
    expect(listed()).toEqual(all.filter((address) => address === 'Biểu 1!D5'));
    expect(pane.text()).toContain(`đang xem ${String(listed().length)}`);
    await click(chip('error'));
    expect(listed()).toEqual(all);
    await click([...document.querySelectorAll<HTMLElement>('.table-states button')][0]);
    await click([...document.querySelectorAll<HTMLElement>('.table-states .line-text')][1]);
    expect(listed().length).toBeGreaterThan(0);
    expect(listed().every((address) => address.startsWith('Biểu 2!'))).toBe(true);
  });

  it('takes the person to a cause and opens it', async () => {
    const desk = await openBook();
    await click(document.querySelector<HTMLElement>('.starts .line-text'));
    expect(openedAt(desk)).toBe('Biểu 1!D5');
    expect(texts('.card.open .where .cell-link')).toEqual(['Biểu 1!D5']);
  });
});

describe('the list', () => {
  it('goes from one finding to the next and back, and says how many are left of how many', async () => {
    const desk = await openBook();
    const order = listed();
    expect(pane.text()).toContain(`Còn ${String(order.length)}/${String(order.length)}`);
    await step(vi.list.next);
    expect(openedAt(desk)).toBe(order[1]);
    expect(texts('.card.open')).toHaveLength(1);
    await step(vi.list.previous);
    expect(openedAt(desk)).toBe(order[0]);
    await step(vi.list.previous);
    expect(openedAt(desk)).toBe(order[0]);
  });

  it('walks by arrow keys between its lines', async () => {
    await openBook();
    const titles = [...document.querySelectorAll<HTMLElement>('.group-name, .card .title')];
    titles[0]?.focus();
    act(() => Simulate.keyDown(document.activeElement as Element, { key: 'ArrowDown' }));
    expect(document.activeElement).toBe(titles[1]);
    act(() => Simulate.keyDown(document.activeElement as Element, { key: 'Up' }));
    expect(document.activeElement).toBe(titles[0]);
  });

  it('finds words without accents, and remembers how it is grouped', async () => {
    const kept: Record<string, string> = {};
    const preferences = { get: () => null, set: (key: string, value: string) => void (kept[key] = value) };
    await pane.show(deskOver({}, { preferences }));
    await pane.press('Kiểm tra');
    await pane.press(vi.list.filter);
    const search = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!search) throw new Error('no search');
    search.value = 'cho don';
    act(() => Simulate.change(search));
    expect(texts('.finding-list .card').every((text) => text.includes('Chợ Đồn'))).toBe(true);
    expect(listed()).toHaveLength(1);
    await pane.press(vi.list.all);
    expect(listed().length).toBeGreaterThan(1);
    const by = document.querySelector<HTMLSelectElement>('.filters select');
    if (!by) throw new Error('no grouping');
    by.value = 'area';
    act(() => Simulate.change(by));
    await pane.settle();
    expect(texts('.group-name').join(' ')).toContain('Huyện Chợ Đồn');
    expect(kept).toEqual({ grouping: 'area' });
  });

  it('puts a group right together, with one preview, and what is dealt with leaves the list', async () => {
    const desk = await openBook();
    const before = listed().length;
    await click(
      [...document.querySelectorAll<HTMLElement>('.finding-list .cell-link')].find(
        (one) => one.textContent === 'Biểu 2!D2',
      ),
    );
    await pane.press('Sửa cả 2');
    expect(texts('.change .cell-link')).toEqual(['Biểu 2!D2', 'Biểu 2!D3']);
    await pane.press('Sửa');
    expect(desk.session().undoable).toBe('fix');
    for (let turn = 0; turn < 20 && document.querySelector('.leaving'); turn++) await pane.settle();
    expect(listed()).not.toContain('Biểu 2!D2');
    expect(pane.text()).toMatch(new RegExp(`Còn \\d+/${String(before)}`));
  });

  it('waives a group together, and sets what is waived apart', async () => {
    const desk = await openBook();
    await click(
      [...document.querySelectorAll<HTMLElement>('.finding-list .cell-link')].find(
        (one) => one.textContent === 'Biểu 2!D2',
      ),
    );
    await pane.press('Bỏ qua cả 2, có lý do');
    expect(desk.session().waiving).toHaveLength(2);
  });

  it('shows what a remedy makes of the cell, the grounds on request, and leads to every cell it names', async () => {
    const desk = await openBook();
    await click(
      [...document.querySelectorAll<HTMLElement>('.finding-list .cell-link')].find(
        (one) => one.textContent === 'Biểu 2!D2',
      ),
    );
    expect(texts('.fix-change del')[0]).toContain('75');
    expect(texts('.fix-change ins')[0]).toContain('75');
    await click(document.querySelector<HTMLElement>('.starts .line-text'));
    expect(texts('.proof li')).toEqual([]);
    const proof = [...document.querySelectorAll<HTMLElement>('.unfold-head')].find((one) =>
      one.textContent?.includes('Căn cứ'),
    );
    await click(proof);
    expect(texts('.proof li').join(' ')).toContain('Huyện Na Rì');
    await click([...document.querySelectorAll<HTMLElement>('.proof .cell-link')].pop());
    expect(openedAt(desk)).toBe('Biểu 1!D4');
  });

  it('opens the finding of a cell that is selected in the workbook', async () => {
    const told: ((at: ReturnType<typeof cellAt>) => void)[] = [];
    const host = { ...memoryHost({ grids: [sheetOf('Biểu 1')], selection: cellAt('Biểu 1', 0, 0) }) };
    host.follow = (tell) => {
      told.push(tell);
      return Promise.resolve();
    };
    await pane.show(deskOver({}, { host }));
    await pane.press('Kiểm tra');
    await act(async () => {
      told.forEach((tell) => tell(cellAt('Biểu 1', 2, 4)));
      await new Promise((go) => setTimeout(go, 200));
    });
    expect(texts('.card.open .where .cell-link')).toEqual(['E3']);
  });
});
