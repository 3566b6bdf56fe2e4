import type { Cell } from '../../../../src/core/grid/cells';
import { cellsOf } from '../../../../src/core/grid/gather-cells';
import type { Grid } from '../../../../src/core/grid/grid';
import type { Range } from '../../../../src/core/grid/range';
import { cellAt } from '../../../../src/core/grid/range';
import type { Chance } from '../trees/random';
import { withoutTones } from '../trees/spelling';

export type Value = string | number | null;

/** How one official types: with tones, without, in the code page of before 2005, in capitals. */
export type Hand = 'tones' | 'bare' | 'tcvn3' | 'capitals';

export const hand = (draw: Chance): Hand =>
  draw.pick<Hand>(['tones', 'tones', 'tones', 'tones', 'tones', 'tones', 'bare', 'tcvn3', 'capitals']);

const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';

/** "Kế hoạch" as "KÕ ho¹ch" in .VnTime; capitals with a tone have no letter of their own there and are written small. */
function inTcvn3(text: string): string {
  const typed = text.normalize('NFC').replace(/[À-ỹ]/gu, (letter) => {
    const known = UNICODE.includes(letter);
    return known ? letter : letter.toLowerCase();
  });
  return typed.replace(/./gsu, (letter) => {
    const at = UNICODE.indexOf(letter);
    return at < 0 ? letter : TCVN3.charAt(at);
  });
}

function typed(value: Value, how: Hand, head: boolean): Cell {
  if (typeof value !== 'string') return { value };
  if (how === 'bare') return { value: withoutTones(value) };
  if (how === 'tcvn3') return { value: inTcvn3(value), font: '.VnTime' };
  return { value: how === 'capitals' && head ? value.toUpperCase() : value };
}

/** A sheet of values from top to bottom; header paths are merged as far as they agree. */
export interface Laid {
  readonly title: readonly string[];
  /** Captions from the top, one path per column. */
  readonly paths: readonly (readonly string[])[];
  readonly body: readonly (readonly Value[])[];
  readonly symbols?: readonly Value[];
}

/** The grid, and the row where its body begins. */
export function sheetOf({ title, paths, body, symbols }: Laid, how: Hand): { grid: Grid; first: number } {
  const depth = Math.max(...paths.map((path) => path.length));
  const top = title.length;
  const merges: Range[] = [];
  const merge = (row: number, left: number, bottom: number, right: number): void => {
    if (row !== bottom || left !== right) merges.push({ ...cellAt('Bieu', row, left), bottom, right });
  };
  const lines: Cell[][] = title.map((text) => [typed(text, how, true)]);
  for (let level = 0; level < depth; level++) {
    const line: Cell[] = paths.map(() => ({ value: null }));
    for (let at = 0; at < paths.length; at++) {
      const path = paths[at] ?? [];
      const text = path[level];
      if (text === undefined) continue;
      line[at] = typed(text, how, true);
      let last = at;
      const same = (other: readonly string[] = []): boolean =>
        other.length > level + 1 && path.slice(0, level + 1).every((caption, i) => other[i] === caption);
      if (level < path.length - 1) while (same(paths[last + 1])) last++;
      merge(top + level, at, level === path.length - 1 ? top + depth - 1 : top + level, last);
      at = last;
    }
    lines.push(line);
  }
  if (symbols) lines.push(symbols.map((value) => ({ value })));
  const first = lines.length;
  lines.push(...body.map((row) => row.map((value) => typed(value, how, false))));
  return { grid: { sheet: 'Bieu', cells: cellsOf(lines), merges }, first };
}
