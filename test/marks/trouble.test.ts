import { Trouble, type TroubleCode } from '../../src/core/host';
import { LOCALES } from '../../src/core/text/locale';
import { sayTrouble } from '../../src/core/text/trouble';
import { at } from './finding';

const CODES: readonly TroubleCode[] = [
  'encrypted',
  'corrupt',
  'unsupported',
  'too-large',
  'not-found',
  'denied',
  'empty',
  'not-a-file',
  'protected',
  'structure-protected',
  'signed',
  'editing-cell',
  'disconnected',
  'excel-too-old',
  'changed-meanwhile',
  'moved-away',
  'name-taken',
  'occupied',
  'failed',
];

describe('a trouble', () => {
  it.each(CODES)('%s is said in both languages: what happened and what to do', (code) => {
    for (const locale of LOCALES) {
      const said = sayTrouble(new Trouble(code), locale);
      expect(said).toMatch(/^[^!{}]+\.$/);
      expect(said).not.toMatch(/undefined|null|vui lòng|\(\)/);
      expect(said.split(/[.;:] /).length).toBeGreaterThan(1);
    }
  });

  it('names the sheet and a few of the cells', () => {
    const cells = Array.from({ length: 12 }, (_, n) => at(`D${String(n + 1)}`));
    expect(sayTrouble(new Trouble('occupied', { at: cells }), 'vi')).toContain(
      'Trang tính «Biểu» có ô không ghi được (D1, D2, D3, D4, D5, D6, D7, D8 và 4 ô khác)',
    );
  });

  it('says what was done before it stopped', () => {
    const done = [{ kind: 'memory', key: 'a', after: 'b' }] as const;
    expect(sayTrouble(new Trouble('disconnected', {}, done), 'vi')).toContain('Đã ghi 1 thay đổi trước khi dừng');
  });
});
