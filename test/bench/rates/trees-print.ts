/** Prints drawn tables with their pairs: `node -r ./test/support/typescript-hook.cjs test/bench/rates/trees-print.ts SEED [HOW MANY]`. */
import type { Pair, TreeSheet } from './trees';
import { tree } from './trees';

const MOST = 16;

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

function shown(sheet: TreeSheet): string {
  const { cells, merges } = sheet.grid;
  const width = Math.max(...cells.map((row) => row.length));
  const lines = [' '.repeat(4) + Array.from({ length: width }, (_, at) => letter(at).padEnd(MOST)).join('|')];
  cells.forEach((row, at) => {
    const texts = Array.from({ length: width }, (_, column) => {
      const value = row[column]?.value ?? '';
      const merged = merges.find(
        ({ top, left, bottom, right }) => at >= top && at <= bottom && column >= left && column <= right,
      );
      const inside = merged && (merged.top !== at || merged.left !== column);
      const text = inside ? (merged.top === at ? '<' : '^') : String(value).replace(/\n/g, '⏎');
      return text.slice(0, MOST).padEnd(MOST);
    });
    lines.push(`${String(at + 1).padStart(3)} ${texts.join('|').trimEnd()}`);
  });
  return lines.join('\n');
}

function pairs(title: string, list: Pair[]): string {
  const sum = (columns: number[]): string => columns.map(letter).join('+');
  return `${title}: ${list.map(({ kind, numerator, denominator }) => `${kind.charAt(0)} ${sum(numerator)}/${sum(denominator)}`).join(', ') || '(none)'}`;
}

const first = Number(process.argv[2] ?? 0);
for (let seed = first; seed < first + Number(process.argv[3] ?? 1); seed++) {
  const sheet = tree(seed);
  console.log(
    `\n### ${sheet.about}\n${shown(sheet)}\n${pairs('expected', sheet.expected)}\n${pairs('allowed ', sheet.allowed)}`,
  );
}
