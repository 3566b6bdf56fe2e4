import type { Content } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import { isErrorName } from '../../core/marks/holds';

/** A cell as it is once something is written in it; its looks stay. */
export function writtenCell(content: Content, old: Cell): Cell {
  const { font, bold, italic, indent } = old;
  const format = content.numberFormat ?? old.numberFormat ?? 'General';
  return {
    ...held(content),
    ...defined({ font, bold, italic, indent }),
    ...(format === 'General' ? {} : { numberFormat: format }),
  };
}

/** Only what is set. */
const defined = (look: Partial<Cell>): Partial<Cell> => JSON.parse(JSON.stringify(look)) as Partial<Cell>;

function held({ formula, value = null }: Content): Cell {
  if (formula !== undefined) return { value: null, formula, uncached: true };
  if (isErrorName(value)) return { value: null, error: value };
  return { value: value === '' ? null : value };
}
