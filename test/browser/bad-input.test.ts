import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { vi } from '../../src/app/words/vi';
import { Trouble, type TroubleCode } from '../../src/core/host';
import { LOCALES, type Locale } from '../../src/core/text/locale';
import { sayTrouble } from '../../src/core/text/trouble';
import { describeInBrowser } from './chromium';
import {
  cellAt,
  check,
  eventually,
  fingerprintOf,
  giveFile,
  goTo,
  groundOfFile,
  openBench,
  openFile,
  press,
  SAMPLES,
  type OpenBench,
} from './workbench';

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf8'));

/** The head of a compound file as Office's encryption writes it: one directory with the two streams. */
function encrypted(): Uint8Array {
  const file = Buffer.alloc(512 * 4, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  for (let at = 0; at < 109; at++) file.writeUInt32LE(at === 0 ? 0 : 0xffffffff, 76 + 4 * at);
  file.writeUInt32LE(0xfffffffe, 512 + 4);
  ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].forEach((name, at) => {
    const entry = 1024 + 128 * at;
    Buffer.from(`${name}\0`, 'utf16le').copy(file, entry);
    file.writeUInt16LE(2 * name.length + 2, entry + 64);
  });
  return new Uint8Array(file);
}

async function made(fill: (book: Workbook) => void | Promise<void>): Promise<Uint8Array> {
  const book = new Workbook();
  await fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

jest.setTimeout(400_000);

const ground = groundOfFile();

describeInBrowser('bad input through the page', () => {
  let bench: OpenBench;

  beforeAll(async () => {
    bench = await openBench(ground, 'phong-tho-2023-sach.xlsx');
  });
  afterAll(() => {
    expect({ errors: bench.errors, outside: bench.outside }).toEqual({ errors: [], outside: [] });
  });

  const language = (): Promise<string> => bench.page.evaluate(() => document.documentElement.lang);
  const speak = async (locale: Locale): Promise<void> => {
    if ((await language()) !== locale) await bench.page.click('#language');
  };

  it.each<[string, Uint8Array, TroubleCode]>([
    ['text renamed .xlsx', text('STT;Chỉ tiêu;Tổng số\n1;Tổ;31\n'), 'unsupported'],
    ['an encrypted workbook', encrypted(), 'encrypted'],
    ['a file with nothing in it', new Uint8Array(0), 'empty'],
    [
      'a workbook cut short',
      new Uint8Array(readFileSync(join(SAMPLES, 'phong-tho-2023-loi.xlsx'))).slice(0, 4000),
      'corrupt',
    ],
  ])('says one clear sentence in both languages and keeps what is open: %s', async (_, bytes, code) => {
    const before = await fingerprintOf(bench);
    for (const locale of LOCALES) {
      await speak(locale);
      await giveFile(bench, 'thử.xlsx', bytes);
      const sentence = sayTrouble(new Trouble(code), locale);
      await eventually(
        () => bench.page.locator('#message').innerText(),
        (said) => {
          expect(said).toBe(sentence);
        },
      );
      expect(await bench.page.locator('#file').innerText()).toBe('phong-tho-2023-sach.xlsx');
    }
    await speak('vi');
    expect(await fingerprintOf(bench)).toEqual(before);
  });

  it('finds no table on an empty sheet, and says so', async () => {
    const bytes = await made((book) => {
      book.addWorksheet('Trống');
    });
    await openFile(bench, 'trống.xlsx', bytes);
    await press(bench.pane, vi.scope.check);
    await bench.pane
      .getByText(vi.states.emptySheet)
      .or(bench.pane.getByText(vi.states.noTable.title))
      .first()
      .waitFor();
  });

  it('says that a sheet has no table', async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet('Ghi chú');
      sheet.getCell('A1').value = 'Họp giao ban tuần 12';
      sheet.getCell('A2').value = 'Phân công: chị Hoa chuẩn bị tài liệu';
    });
    await openFile(bench, 'không có biểu.xlsx', bytes);
    await press(bench.pane, vi.scope.check);
    await bench.pane.getByText(vi.states.noTable.title).first().waitFor();
  });

  it('checks a protected sheet, and neither marks it nor lets a person type there', async () => {
    const bytes = await made(async (book) => {
      await book.xlsx.readFile(join(SAMPLES, 'phong-tho-2023-loi.xlsx'));
      for (const sheet of book.worksheets) await sheet.protect('', {});
    });
    await openFile(bench, 'bảo vệ.xlsx', bytes);
    const before = await fingerprintOf(bench);
    await check(bench);
    await bench.pane
      .getByText(/đang được bảo vệ|được bảo vệ:/)
      .first()
      .waitFor();
    await goTo(bench, 'D11');
    await bench.page.keyboard.type('999');
    await bench.page.keyboard.press('Enter');
    await eventually(
      () => bench.page.locator('#message').innerText(),
      (said) => {
        expect(said).toBe(sayTrouble(new Trouble('protected', { sheet: 'Kết quả chỉ tiêu' }), 'vi'));
      },
    );
    expect(await cellAt(bench, 10, 3)).toMatchObject({ value: 75 });
    expect(await fingerprintOf(bench)).toEqual(before);
  });
});
