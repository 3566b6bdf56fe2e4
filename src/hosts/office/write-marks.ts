import type { Edit, Mark } from '../../core/edit';
import type { Severity } from '../../core/finding';
import { a1, type Range } from '../../core/grid/range';
import { MARK_LOOKS, markFormula, type MarkLook } from '../../core/marks/look';
import type { HeldMark } from './held-marks';

export type MarkEdit = Extract<Edit, { kind: 'mark' }>;

type Line = 'Continuous' | 'Dash' | 'Dot' | 'DashDot';

const LINES: Readonly<Record<MarkLook['border'], Line>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
};

function paint({ format }: Excel.CustomConditionalFormat, severity: Severity): void {
  const look = MARK_LOOKS[severity];
  format.fill.color = look.fill;
  format.font.color = look.color;
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  for (const side of [format.borders.top, format.borders.bottom, format.borders.left, format.borders.right]) {
    side.style = LINES[look.border];
    side.color = look.borderColor;
  }
}

function add(context: Excel.RequestContext, at: Range, marks: readonly Mark[]): void {
  const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(at));
  // Excel tries the newest format first, so the worst is added last.
  for (const mark of [...marks].reverse()) {
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = `=${markFormula(mark)}`;
    paint(custom, mark.severity);
  }
}

const key = (at: Range): string => `${at.sheet}!${a1(at)}`;

function byArea(held: readonly HeldMark[]): Map<string, HeldMark[]> {
  const places = new Map<string, HeldMark[]>();
  for (const mark of held)
    for (const area of mark.areas) places.set(key(area), [...(places.get(key(area)) ?? []), mark]);
  return places;
}

/**
 * Sets our marks of each area, in one request; `held` are the marks that are there. A mark that Excel spread over
 * several areas (copied cells) goes as a whole.
 */
export async function writeMarks(
  context: Excel.RequestContext,
  held: HeldMark[],
  edits: readonly MarkEdit[],
): Promise<MarkEdit[]> {
  const places = byArea(held);
  const gone = new Set<HeldMark>();
  const applied = edits.map((edit) => {
    const here = (places.get(key(edit.at)) ?? []).filter((mark) => !gone.has(mark));
    for (const mark of here) {
      gone.add(mark);
      mark.format.delete();
    }
    add(context, edit.at, edit.after);
    return { ...edit, before: here.map((mark) => mark.mark) };
  });
  await context.sync();
  held.splice(0, held.length, ...held.filter((mark) => !gone.has(mark)));
  return applied;
}
