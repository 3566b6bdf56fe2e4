import { place, type BenchSheet } from './sheet';

/** The sheet as text, `|` between cells, the looked-for cells in «», for a person's eyes and for a test's drawing. */
export function picture(sheet: BenchSheet, marked: readonly string[] = []): string {
  const rows: string[][] = [];
  for (const [address, held] of sheet.cells) {
    const { row, column } = place(address);
    const value = held.error ?? (held.value === null ? '' : String(held.value));
    const formula = held.formula ? `=${held.formula} → ${value}` : value;
    const text = held.format && typeof held.value === 'number' ? `${formula} @${held.format}` : formula;
    (rows[row] ??= [])[column] = marked.includes(address) && marked.length < 8 ? `«${text}»` : text;
  }
  const lines = Array.from(
    rows,
    (row, index) => `${String(index + 1).padStart(3)}  ${Array.from(row ?? [], (text) => text ?? '').join(' | ')}`,
  );
  const merged = sheet.merges.length ? `     merged ${sheet.merges.join(' ')}\n` : '';
  return `${merged}${lines.join('\n')}\n`;
}
