/** @jest-environment jsdom */
import { act, Simulate } from 'react-dom/test-utils';
import { openSettings, saveSettings } from '../../src/app/actions/settings';
import type { Desk } from '../../src/app/desk';
import { SETTINGS_KEY } from '../../src/core/kept-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { readSettings, writeSettings } from '../../src/core/settings-file';
import { deskOver } from '../app/desk';
import { drawnPane } from './drawn-pane';

const pane = drawnPane();

const PROVINCE: Settings = {
  decimals: 2,
  off: ['outline-gap'],
  slowPoints: 12.5,
  norms: ['TT55/2023 Đ37.4'],
  areas: ['Ba Bể', 'Chợ Đồn', 'Na Rì'],
};

async function opened(desk: Desk = deskOver()): Promise<Desk> {
  await openSettings(desk);
  await pane.show(desk);
  await pane.settle();
  return desk;
}

const kept = async (desk: Desk): Promise<string | undefined> => (await desk.host.memory())[SETTINGS_KEY];

async function paste(text: string): Promise<void> {
  const field = [...document.querySelectorAll<HTMLTextAreaElement>('.settings-file textarea')][0];
  if (!field) throw new Error('no field for the text');
  field.value = text;
  act(() => Simulate.change(field));
  await pane.press('Xem tệp sẽ đổi gì');
}

async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.settings-file input[type=file]');
  if (!input) throw new Error('no field for the file');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  act(() => Simulate.change(input));
  for (let turn = 0; turn < 3; turn++) await pane.settle();
}

const changes = (): (string | null)[] =>
  [...document.querySelectorAll('.file-changes li')].map(({ textContent }) => textContent);

async function copied(): Promise<string> {
  let text = '';
  const copy = (): boolean => {
    text = document.querySelector<HTMLTextAreaElement>('textarea.sr-only')?.value ?? '';
    return true;
  };
  Object.assign(document, { execCommand: copy });
  await pane.press('Sao chép nội dung tệp');
  return text;
}

describe('settings as one file', () => {
  it('are what the command line reads, every one of them', () => {
    for (const settings of [PROVINCE, DEFAULT_SETTINGS])
      expect(readSettings(writeSettings(settings), ['outline-gap'])).toEqual({ ok: true, settings });
  });

  it('go from one workbook to another; what would change is shown before it is saved', async () => {
    const first = deskOver();
    await saveSettings(first, PROVINCE);
    await opened(first);
    const text = await copied();
    const second = await opened();
    await choose(new File([`\ufeff${text}`], 'cai-dat.json'));
    expect(changes()).toEqual([
      'Số chữ số thập phân của tỷ lệ: 1 → 2',
      'Coi là giải ngân chậm khi kém thời gian đã qua từ (điểm phần trăm): 30 → 12,5',
      'Danh sách địa bàn: không có → 3 địa bàn',
      'Đối chiếu thêm định mức: Mô hình hỗ trợ nạn nhân bị mua bán (Thông tư 55/2023/TT-BTC, điều 37.4)',
      expect.stringContaining('Tắt quy tắc: '),
    ]);
    expect(await kept(second)).toBeUndefined();
    await pane.press('Lưu cài đặt của tệp');
    expect(readSettings((await kept(second)) ?? '')).toEqual({ ok: true, settings: PROVINCE });
    expect(second.session().undoable).toBe('settings');
  });

  it('can be pasted, and left alone after a look', async () => {
    const desk = deskOver();
    await saveSettings(desk, PROVINCE);
    const before = await kept(desk);
    await opened(desk);
    await paste('{"areas": ["Na Rì", "Pác Nặm"], "decimals": 2, "off": ["outline-gap"], "norms": ["TT55/2023 Đ37.4"]}');
    expect(changes()).toEqual([
      expect.stringContaining('12,5 → 30'),
      'Thêm địa bàn: Pác Nặm',
      'Bớt địa bàn: Ba Bể, Chợ Đồn',
    ]);
    await pane.press('Bỏ tệp này');
    expect(changes()).toEqual([]);
    await paste(writeSettings(PROVINCE));
    expect(pane.text()).toContain('Tệp này giống hệt cài đặt đang có');
    expect(await kept(desk)).toBe(before);
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004[Content_Types].xml', 'Đây không phải là tệp cài đặt của Kiểm Biểu'],
    ['a list', '[1, 2]', 'Đây không phải là tệp cài đặt của Kiểm Biểu'],
    ['an empty file', '', 'Đây không phải là tệp cài đặt của Kiểm Biểu'],
    ['an unknown setting', '{"decimal": 1}', 'Không có cài đặt «decimal»'],
    ['a wrong value', '{"decimals": "hai", "slowPoints": -1}', '«decimals» phải là một số nguyên'],
    ['an unknown rule', '{"off": ["x"]}', 'Không có quy tắc «x»'],
  ])('that are %s get one sentence, and nothing changes', async (_, text, sentence) => {
    const desk = await opened();
    await choose(new File([text], 'x.json'));
    expect(document.querySelectorAll('.settings-file .wrong')).toHaveLength(1);
    expect(document.querySelector('.wrong')?.textContent).toContain(sentence);
    expect(document.querySelector('.wrong')?.textContent).toContain('cài đặt đang có giữ nguyên');
    expect([changes(), await kept(desk)]).toEqual([[], undefined]);
  });
});
