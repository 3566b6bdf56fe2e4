import fc from 'fast-check';
import { readAreas } from '../../src/core/area-list';

const PLACES = ['Thành phố Bắc Kạn', 'Pác Nặm', 'Ba Bể', 'Xã Bằng Thành', 'Na Rì'];

const numbered = (mark: string): string[] => PLACES.map((place, i) => `${String(i + 1)}${mark}${place}`);

describe('a list of places, as people have them', () => {
  it.each([
    ['one a line', PLACES.join('\n')],
    ['the line ends of an old Mac', PLACES.join('\r')],
    ['a byte order mark, blank lines and blanks', `\ufeff${PLACES.join(' \r\n\r\n')}\r\n`],
    ['numbered', numbered('. ').join('\n')],
    ['numbered with brackets', numbered(') ').join('\n')],
    ['dashes', PLACES.map((place) => `- ${place}`).join('\n')],
    ['a title above', `DANH SÁCH HUYỆN, THÀNH PHỐ\n${PLACES.join('\n')}`],
    ['a heading above', `Đơn vị\n${PLACES.join('\n')}`],
    ['numbers, comma', ['STT,Tên', ...numbered(',')].join('\r\n')],
    ['numbers, semicolon', ['STT;Tên huyện', ...numbered(';')].join('\n')],
    ['numbers, tab', ['TT\tXã, phường', ...numbered('\t')].join('\n')],
    ['numbers without a heading', numbered(',').join('\n')],
    ['the delimiter told', ['sep=;', 'STT;Tên', ...numbered(';')].join('\r\n')],
    ['quotes', ['"STT","Tên"', ...PLACES.map((place, i) => `"${String(i)}","${place}"`)].join('\r\n')],
    ['code, name, kind', ['Mã,Tên,Loại', ...PLACES.map((place, i) => `05${String(i)},${place},Huyện`)].join('\n')],
    ['name, code', ['Tên,Mã', ...PLACES.map((place, i) => `${place},05${String(i)}`)].join('\n')],
    ['unknown headings', ['x;y', ...numbered(';')].slice(1).join('\n')],
    ['lying down', PLACES.join('; ')],
  ])('%s', (_, text) => {
    expect(readAreas(text)).toEqual(PLACES);
  });

  it('names none where there is none', () => {
    for (const text of ['', '\n \r\n', 'STT,Tên\n', '1\n2\n3']) expect(readAreas(text)).toEqual([]);
  });

  it('gives back whatever names a spreadsheet wrote', () => {
    const name = fc
      .stringMatching(/^[A-Za-zÀ-ɏẠ-ỹ]{2}[A-Za-zÀ-ɏẠ-ỹ ,;"|]{0,8}[A-Za-zÀ-ɏẠ-ỹ]$/)
      .filter((n) => !/^"| {2}/.test(n));
    const quote = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        (names, mark) => {
          const lines = names.map((one, i) => [String(i + 1), one].map(quote).join(mark));
          expect(readAreas([`STT${mark}Tên`, ...lines].join('\r\n'))).toEqual(names);
        },
      ),
    );
  });
});
