import type { XlsxWorkbook } from '../../../hosts/xlsx/open-workbook';
import { themeColors } from './color';
import type { SheetLook } from './look';
import { readSheetLook } from './sheet-look';
import { readStyles } from './styles';

/** The looks of an opened file's sheets, by sheet name. */
export function readBookLook({ source, book }: XlsxWorkbook): ReadonlyMap<string, SheetLook> {
  const related = source.relationships(book.part);
  const part = (type: string): { readonly name: string; readonly bytes: Uint8Array | null } => {
    const name = related.find((one) => one.type === type)?.target ?? '';
    return { name, bytes: name === '' ? null : source.bytes(name) };
  };
  const theme = part('theme');
  const themes = themeColors(theme.bytes, theme.name);
  const styles = part('styles');
  const looks = readStyles(styles.bytes, styles.name, themes);
  const sheets = new Map<string, SheetLook>();
  for (const entry of book.sheets) {
    const bytes = source.bytes(entry.part);
    if (bytes) sheets.set(entry.name, readSheetLook({ bytes, part: entry.part, looks, themes }));
  }
  return sheets;
}
