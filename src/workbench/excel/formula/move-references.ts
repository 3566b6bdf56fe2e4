import { isReference, parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize, type Token } from '@borgar/fx';
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import { shiftArea, type Shift } from '../model/shift';
import { sameName } from '../model/workbook';

const tokensOf = (formula: string): Token[] => tokenize(formula, { mergeRefs: true });

type Rewrite = (reference: NonNullable<ReturnType<typeof parseA1Ref>>) => string | null;

/** Rewrites the cell references of a formula; null from `rewrite` leaves one as it is. */
function rewritten(formula: string, rewrite: Rewrite): string {
  let touched = false;
  const tokens = tokensOf(formula).map((token) => {
    if (!isReference(token)) return token;
    const reference = parseA1Ref(token.value);
    const next = reference && rewrite(reference);
    if (next === null || next === undefined || next === token.value) return token;
    touched = true;
    return { ...token, value: next };
  });
  return touched ? stringifyTokens(tokens) : formula;
}

const sheetOf = ({ context }: { readonly context?: readonly string[] }): string | undefined =>
  context?.[context.length - 1];

interface Ends {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
}

const areaOfRange = (range: Ends): Area => ({
  top: range.top ?? 0,
  left: range.left ?? 0,
  bottom: range.bottom ?? LAST_ROW,
  right: range.right ?? LAST_COLUMN,
});

/** A formula after cells have moved: its references follow, or become #REF!. `own` is the sheet the formula is on. */
export function moveReferences(formula: string, own: string, shift: Shift): string {
  return rewritten(formula, (reference) => {
    if (!('range' in reference)) return null;
    if (!sameName(sheetOf(reference) ?? own, shift.sheet.name)) return null;
    const area = areaOfRange(reference.range);
    const moved = shiftArea(area, shift);
    if (!moved) return '#REF!';
    const range = { ...reference.range };
    if (range.top !== null) Object.assign(range, { top: moved.top, bottom: moved.bottom });
    if (range.left !== null) Object.assign(range, { left: moved.left, right: moved.right });
    return stringifyA1Ref({ ...reference, range });
  });
}

/** A formula after a sheet got another name; null as the name means that the sheet was deleted. */
export function renameSheet(formula: string, from: string, to: string | null): string {
  return rewritten(formula, (reference) => {
    const sheet = sheetOf(reference);
    if (sheet === undefined || !sameName(sheet, from)) return null;
    if (to === null) return '#REF!';
    return stringifyA1Ref({
      ...reference,
      context: [...(reference.context ?? []).slice(0, -1), to],
    } as typeof reference);
  });
}
