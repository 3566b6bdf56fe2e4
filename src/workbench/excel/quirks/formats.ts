import { fromR1C1, toR1C1 } from '../formula/r1c1';
import type { LiveRange } from '../model/live-range';
import type { Sheet } from '../model/sheet';
import { isObject, type HostObject } from '../wire/host-type';
import type { FormatRef } from '../wire/kinds';
import { refusal, uses, type RefusedCode } from './refusals';
import type { Quirk, Use } from './quirk';

const FORMAT_KINDS = ['ConditionalFormat', 'CustomConditionalFormat', 'ConditionalFormatRule'] as const;

const isFormat = (use: Use): boolean => FORMAT_KINDS.some((kind) => kind === use.on.kind);

/** Some conditional formats can be listed by id, and nothing else of them can be read or done. */
export const unreadableFormats = (ids: readonly string[], code: RefusedCode = 'GeneralException'): Quirk => ({
  member: (use, usual) => {
    if (!isFormat(use) || !ids.includes((use.on.it as FormatRef).id) || use.name === 'id') return usual();
    throw refusal(code);
  },
});

/** `custom` of another kind of format is refused, also as a null object and within the load of a collection. */
export const customOnlyOfCustom = (): Quirk => ({
  member: (use, usual) => {
    if (use.on.kind !== 'ConditionalFormat' || !/^custom/.test(use.name)) return usual();
    const { sheet, id } = use.on.it as FormatRef;
    if (sheet.formats.find(id)?.type === 'Custom') return usual();
    throw refusal('InvalidOperation');
  },
});

/** The conditional formats of some sheets cannot even be listed. */
export const unlistedFormats = (sheets: readonly string[], code: RefusedCode = 'GeneralException'): Quirk => ({
  member: (use, usual) => {
    if (use.on.kind !== 'ConditionalFormatCollection') return usual();
    const { sheet } = use.on.it as LiveRange;
    if (!sheets.includes(sheet.name) || use.name === 'add') return usual();
    throw refusal(code);
  },
});

/**
 * A formula that is set is read as from the first cell of the range through which the format was found; reading gives it
 * as from the format's own first cell.
 */
export function formulasThroughRanges(): Quirk {
  const via = new WeakMap<object, LiveRange>();
  const remember = (made: unknown, range: LiveRange): unknown => {
    for (const one of Array.isArray(made) ? (made as unknown[]) : [made]) {
      if (isObject(one) && one.it !== null) via.set(one.it, range);
    }
    return made;
  };
  return {
    member: (use, usual) => {
      if (use.on.kind === 'ConditionalFormatCollection') return remember(usual(), use.on.it as LiveRange);
      if (use.on.kind !== 'ConditionalFormatRule' || use.how !== 'set') return usual();
      const ref = use.on.it as FormatRef;
      const answer = usual();
      const [from, format] = [via.get(ref)?.areas[0], ref.sheet.formats.find(ref.id)];
      const to = format?.areas[0];
      if (!from || !format || !to) return answer;
      const formula = fromR1C1(toR1C1(format.formula, from.top, from.left), to.top, to.left) as string;
      ref.sheet.formats.put({ ...format, formula });
      return answer;
    },
  };
}

/** Formats made by the API show only once their sheet has been calculated; `hidden` are those that do not show yet. */
export function unpainted(): Quirk & { readonly hidden: Set<string> } {
  const hidden = new Set<string>();
  const calculated = (on: HostObject): void => {
    const { sheet } = on.it as { sheet?: Sheet };
    const done = on.kind === 'Application' ? null : (sheet ?? (on.it as Sheet));
    hidden.forEach((id) => {
      if (!done || done.formats.find(id)) hidden.delete(id);
    });
  };
  return {
    hidden,
    member: (use, usual) => {
      const answer = usual();
      if (uses('ConditionalFormatCollection', ['add'])(use) && isObject(answer)) {
        hidden.add((answer.it as FormatRef).id);
      }
      if (uses('ConditionalFormatRule', ['formula'], ['set'])(use)) hidden.add((use.on.it as FormatRef).id);
      if (uses(['Worksheet', 'Range', 'Application'], ['calculate'])(use)) calculated(use.on);
      return answer;
    },
  };
}
