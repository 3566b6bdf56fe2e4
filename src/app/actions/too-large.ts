import type { Edit } from '../../core/edit';
import { rangeKey } from '../../core/grid/range';
import type { Standing } from '../../core/marks/preview';
import { tooLargeToRemember } from '../../core/marks/write';
import type { Desk } from '../desk';
import { watching } from './watching';

/** Edits that may replace something long; where there is no mark and no sheet of ours, nothing long is replaced. */
function mayBeLarge(edits: readonly Edit[], { marks, sheets }: Standing): Edit[] {
  const marked = new Set(marks.map(rangeKey));
  return edits.filter((edit) => {
    if (edit.kind === 'mark') return marked.has(rangeKey(edit.at));
    return edit.kind !== 'sheet' || sheets.indexOf(edit.name) >= 0;
  });
}

/** How many of the edits could not be taken back, being too large to remember: said before they are made. */
export const tooLarge = (desk: Desk, edits: readonly Edit[], standing: Standing): Promise<number> =>
  tooLargeToRemember(desk.host, mayBeLarge(edits, standing), watching(desk, 'marks'));
