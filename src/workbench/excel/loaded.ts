import type { Mark } from '../../core/edit';
import type { Range } from '../../core/grid/range';
import { markFormula, MARK_LOOKS } from '../../core/marks/look';
import type { ConditionalFormatState } from './model/conditional-format';
import type { Style } from './model/style';

const LINES = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot', dashDot: 'DashDot' } as const;

function lookOf({ severity }: Mark): Style {
  const { fill, color, border, borderColor, bold, italic } = MARK_LOOKS[severity];
  const style: Record<string, string | boolean> = { 'fill.color': fill, 'font.color': color };
  if (bold) style['font.bold'] = true;
  if (italic) style['font.italic'] = true;
  for (const side of ['top', 'bottom', 'left', 'right']) {
    style[`border.${side}.style`] = LINES[border];
    style[`border.${side}.color`] = borderColor;
  }
  return style;
}

/** Marks that a file came with, as the conditional formats that they are. */
export const formatsOfMarks = (
  marks: readonly { readonly at: Range; readonly marks: readonly Mark[] }[],
): ConditionalFormatState[] =>
  marks.flatMap(({ at, marks: held }, place) =>
    held.map((mark, index) => ({
      id: `{${at.sheet}-M${String(place)}-${String(index)}}`,
      type: 'Custom' as const,
      areas: [{ top: at.top, left: at.left, bottom: at.bottom, right: at.right }],
      formula: `=${markFormula(mark)}`,
      style: lookOf(mark),
      stopIfTrue: false,
    })),
  );
