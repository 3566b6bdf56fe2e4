import type { Content } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { isErrorName } from '../../core/marks/holds';

/** A cell as it is once something is written in it; its looks stay. */
export function writtenCell(content: Content, old: Cell): Cell {
  const { value: _value, formula: _formula, error: _error, text: _text, uncached: _uncached, ...look } = old;
  const { numberFormat: _old, ...bare } = look;
  const format = content.numberFormat ?? old.numberFormat ?? 'General';
  return { ...held(content), ...bare, ...(format === 'General' ? {} : { numberFormat: format }) };
}

function held({ formula, value = null }: Content): Cell {
  if (formula !== undefined) return { value: null, formula, uncached: true };
  if (isErrorName(value)) return { value: null, error: value };
  return { value: value === '' ? null : value };
}
