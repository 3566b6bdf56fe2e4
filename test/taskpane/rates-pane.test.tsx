/** @jest-environment jsdom */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import type { Desk } from '../../src/app/desk';
import { actionsOf } from '../../src/app/actions';
import { check } from '../../src/app/actions/check';
import { FORMATS } from '../../src/core/text/format';
import { WORDS } from '../../src/taskpane/App';
import { RatesTab } from '../../src/taskpane/components/RatesTab';
import { SentencesTab } from '../../src/taskpane/components/SentencesTab';
import '../../src/taskpane/icons';
import { SpeechProvider, type Speech } from '../../src/taskpane/speech';
import { deskOver, sheetOf } from '../app/desk';

const MONEY = `
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Nội dung   | Kế hoạch vốn | Đã tạm ứng, chưa quyết toán | Giải ngân
  1   | Nội dung 1 | 1000         | 100                         | 200
  2   | Nội dung 2 | 500          | 50                          | 300
      | Tổng số    | 1500         | 150                         | 500
`;

const INDICATORS = `
  STT | Chỉ tiêu        | ĐVT | Chỉ tiêu giao | Kết quả
  1   | Tổ truyền thông | Tổ  | 75            | 77
  2   | Địa chỉ tin cậy | ĐC  | 9             | 2
`;

const communes = (): string => `
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Đơn vị | Kế hoạch vốn | Giải ngân
  ${Array.from({ length: 60 }, (_, at) => `${String(at + 1)} | Xã Bản Lang ${String(at)} | 100 | ${String(at)}`).join('\n  ')}
      | Tổng số | 6000 | 1770
`;

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.appendChild(root);
});

afterEach(() => {
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await act(() => new Promise<void>((go) => setTimeout(go, 10)));
}

async function press(name: RegExp): Promise<void> {
  const found = [...root.querySelectorAll<HTMLElement>('button')].find((one) => name.test(one.textContent ?? ''));
  if (!found) throw new Error(`no button ${String(name)}: ${texts('button').join(' | ')}`);
  act(() => found.click());
  await settle();
}

const texts = (selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');

const TABS = { rates: RatesTab, sentences: SentencesTab };

/** One tab of the pane over a desk, drawn again at every change. */
function Tab({ desk, tab }: { readonly desk: Desk; readonly tab: keyof typeof TABS }): React.ReactElement | null {
  const [{ checked }, setSession] = React.useState(desk.session);
  React.useEffect(() => desk.watch(() => setSession(desk.session())), [desk]);
  const speech = React.useMemo<Speech>(
    () => ({
      locale: 'vi',
      words: WORDS.vi,
      format: FORMATS.vi,
      decimals: 1,
      actions: actionsOf(desk),
      say: () => {
        throw new Error('no finding is said here');
      },
    }),
    [desk],
  );
  const Shown = TABS[tab];
  return <SpeechProvider value={speech}>{checked && <Shown checked={checked} />}</SpeechProvider>;
}

async function show(tab: keyof typeof TABS, arts: readonly string[]): Promise<Desk> {
  const desk = deskOver({ grids: arts.map((art, at) => sheetOf(`Biểu ${String(at + 1)}`, art)) });
  desk.tell({ type: 'scope', scope: 'workbook' });
  await check(desk);
  act(() => void ReactDOM.render(<Tab desk={desk} tab={tab} />, root));
  await settle();
  return desk;
}

describe('the rates in the pane', () => {
  it('ask once which rate of a total is the official one, keep the answer, and ask again on request', async () => {
    await show('rates', [MONEY]);
    expect(texts('.official .option')).toEqual([
      expect.stringMatching(/^giải ngân trên kế hoạch vốn.*500\/1\.500, đạt 33,3%$/),
      expect.stringMatching(/^giải ngân gồm cả tạm ứng.*650\/1\.500, đạt 43,3%$/),
    ]);
    expect(texts('.headline .value b')).toEqual(['33,3%', '43,3%']);
    await press(/^giải ngân gồm cả tạm ứng/);
    expect(texts('.official .option')).toEqual([]);
    expect(texts('.official')[0]).toContain('giải ngân gồm cả tạm ứng');
    expect(texts('.headline .value b')).toEqual(['43,3%']);
    await press(/^Chọn lại$/);
    expect(texts('.official .option')).toHaveLength(2);
  });

  it('have names of their own, the furthest behind first', async () => {
    await show('rates', [INDICATORS, INDICATORS.replace('77', '9'), MONEY]);
    const names = texts('.headline .name');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Số chỉ tiêu đạt (Biểu 2)');
    const figures = texts('.headline .value b').map((text) => parseFloat(text.replace(',', '.')));
    expect(figures).toEqual([...figures].sort((a, b) => a - b));
    for (const list of root.querySelectorAll('ul.rates')) {
      const own = [...list.querySelectorAll('.name')].map((name) => name.textContent);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

describe('the sentences in the pane', () => {
  it('begin with five lines at most, and give a long table part by part', async () => {
    await show('sentences', [communes()]);
    expect(texts('.sentence').join('').length).toBeLessThan(450);
    const full = root.querySelectorAll<HTMLElement>('input[type="radio"]')[1];
    act(() => full?.click());
    await settle();
    expect(texts('.sentence')).toHaveLength(1);
    expect(texts('.sentence').join('').length).toBeLessThanOrEqual(1500);
    await press(/^Xem tiếp \(phần 2/);
    expect(texts('.sentence')).toHaveLength(2);
    expect(texts('button').filter((name) => /chép/i.test(name))).toEqual(['Sao chép']);
  });
});
