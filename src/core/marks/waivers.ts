import type { Edit } from '../edit';
import type { Finding, Waiver } from '../finding';
import type { Grid } from '../grid/grid';
import { a1 } from '../grid/range';
import type { Memory } from '../host';
import { sheetsToKeep } from '../moved/known-sheets';
import type { AtHand } from '../moved/placed-corrections';
import type { Notice } from '../table/table';
import { keptNow, rememberWaivers, type KeptWaiver } from './kept-waivers';
import { labelOf, oldPrintOf, printOf } from './fingerprint';

const isOld = ({ print }: KeptWaiver): boolean => print.charAt(0) !== '=';

/** A finding, and the prints by which it may be remembered. */
interface Known {
  readonly finding: Finding;
  readonly print: string;
  readonly oldPrint: string;
}

const known = (finding: Finding, grids: readonly Grid[], withOld: boolean): Known => ({
  finding,
  print: printOf(finding.at, finding.related, grids),
  oldPrint: withOld ? oldPrintOf(finding.at, finding.related, grids) : '',
});

const samePrint = (item: KeptWaiver, { print, oldPrint }: Known): boolean =>
  item.print === (isOld(item) ? oldPrint : print);

const samePlace = (item: KeptWaiver, { at }: Finding): boolean => item.sheet === at.sheet && item.cell === a1(at);

const sameKind = (item: KeptWaiver, { ruleId, message }: Finding): boolean =>
  item.rule === ruleId && item.message === message;

/** Whether an acceptance may be about a finding of this sheet: its own, or one whose sheet has another name now. */
const isOf = (item: KeptWaiver, sheet: string, { sheets }: AtHand): boolean =>
  item.sheet === sheet || sheets.indexOf(item.sheet) < 0;

const kindOf = (rule: string, message: string): string => JSON.stringify([rule, message]);

/** Items by what `key` says of them. */
function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/**
 * Which acceptance covers which finding: the one that stands where it stood and rests on the same figures; else, where rows,
 * columns or sheets have moved, the only one that does, of the only finding that could be meant.
 */
function covered(
  findings: readonly Finding[],
  items: readonly KeptWaiver[],
  hand: AtHand,
): ReadonlyMap<Finding, KeptWaiver> {
  const kinds = grouped(items, (item) => kindOf(item.rule, item.message));
  const found = new Map<Finding, KeptWaiver>();
  const open: { known: Known; key: string; alike: KeptWaiver[] }[] = [];
  for (const finding of findings) {
    const kind = (kinds.get(kindOf(finding.ruleId, finding.message)) ?? []).filter((item) =>
      isOf(item, finding.at.sheet, hand),
    );
    if (kind.length === 0) continue;
    const one = known(finding, hand.grids, kind.some(isOld));
    const alike = kind.filter((item) => samePrint(item, one));
    const here = alike.find((item) => samePlace(item, finding));
    if (here) found.set(finding, here);
    open.push({ known: one, alike, key: `${kindOf(finding.ruleId, finding.message)}${one.print}${one.oldPrint}` });
  }
  const twins = grouped(open, ({ key }) => key);
  for (const {
    known: { finding },
    alike,
    key,
  } of open)
    if (!found.has(finding) && alike.length === 1 && twins.get(key)?.length === 1 && alike[0])
      found.set(finding, alike[0]);
  return found;
}

type Given = Waiver & { readonly time: string };

const keptOf = (finding: Finding, given: Given, grids: readonly Grid[]): KeptWaiver => ({
  rule: finding.ruleId,
  message: finding.message,
  sheet: finding.at.sheet,
  cell: a1(finding.at),
  print: printOf(finding.at, finding.related, grids),
  reason: given.reason,
  by: given.by,
  reference: given.reference,
  time: given.time,
  row: labelOf(finding.at, grids),
});

const placeOf = ({ rule, message, sheet, cell }: KeptWaiver): string => JSON.stringify([rule, message, sheet, cell]);

/** Accepts findings together, for one reason (bỏ qua, có lý do); each rests on the figures as they are now. */
export function waiveAll(memory: Memory, findings: readonly Finding[], given: Given, grids: readonly Grid[]): Edit {
  const items = findings.map((finding) => keptOf(finding, given, grids));
  const rows = new Map(items.map((item) => [placeOf(item), item.row]));
  // An older acceptance of the same cell goes; one whose cell has moved on, so that another row stands here now, stays.
  const isSame = (kept: KeptWaiver): boolean => {
    const row = rows.get(placeOf(kept));
    return row !== undefined && (kept.row ?? row) === row;
  };
  const known = keptNow(memory, { grids, sheets: grids.map(({ sheet }) => sheet) });
  return rememberWaivers({
    items: [...known.items.filter((kept) => !isSame(kept)), ...items],
    sheets: sheetsToKeep(known.sheets, grids),
  });
}

/** Accepts one finding with a reason. */
export const waive = (memory: Memory, finding: Finding, given: Given, grids: readonly Grid[]): Edit =>
  waiveAll(memory, [finding], given, grids);

/** Takes an acceptance back, wherever its finding has moved. */
export function unwaive(memory: Memory, finding: Finding, hand: AtHand): Edit {
  const { items, placed, sheets } = keptNow(memory, hand);
  const item =
    covered([finding], placed, hand).get(finding) ??
    items.find((kept) => sameKind(kept, finding) && samePlace(kept, finding));
  return rememberWaivers({ items: items.filter((kept) => kept !== item), sheets });
}

/** The findings, with those that a person accepted and whose figures have not changed since marked so. */
export function withWaivers(findings: readonly Finding[], memory: Memory, hand: AtHand): readonly Finding[] {
  const { placed } = keptNow(memory, hand);
  if (placed.length === 0) return findings;
  const by = covered(findings, placed, hand);
  return findings.map((finding) => {
    const item = by.get(finding);
    return item ? { ...finding, waived: { reason: item.reason, by: item.by, reference: item.reference } } : finding;
  });
}

/** Acceptances whose finding is not there any more (không tìm thấy nữa), of the rules that ran and the sheets that were read or are gone. */
export function lostWaivers(
  findings: readonly Finding[],
  memory: Memory,
  hand: AtHand,
  rules: readonly string[],
): readonly Notice[] {
  const { items: all, placed } = keptNow(memory, hand);
  const items = all.filter((item) => rules.indexOf(item.rule) >= 0);
  if (items.length === 0) return [];
  const used = new Set<KeptWaiver>();
  covered(findings, placed, hand).forEach((item) => used.add(item));
  const read = (sheet: string): boolean =>
    hand.grids.some((grid) => grid.sheet === sheet) ||
    (hand.sheets.indexOf(sheet) < 0 && hand.grids.length === hand.sheets.length);
  return items
    .filter((item) => !used.has(item) && read(item.sheet))
    .map((item): Notice => ({
      code: 'lost-waiver',
      sheet: item.sheet,
      data: { text: item.row ?? item.cell, rule: item.rule },
    }));
}
