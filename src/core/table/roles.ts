import { fold } from '../text/fold';
import type { BodyLook, RawColumn } from './columns';
import { firstColumns, type ColumnsBefore } from './first-columns';
import { isAreaText, isCapitalName, isPrefixedArea, isProperName } from './place-name';
import { roleOfText } from './role-words';
import type { ColumnRole, Evidence, EvidenceCode } from './table';
import { AREA_SPANNER, CONSISTS_OF, OF_WHICH, PERIOD } from './vocabulary';

/** What the header says of a column, before the table as a whole is looked at. */
export interface Meaning {
  readonly role: ColumnRole;
  readonly area: string | null;
  readonly period: string | null;
  readonly measure: ColumnRole | null;
  /** The role that a spanner above the innermost text names. */
  readonly outer: ColumnRole | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A spanner over what something is held against, each below it in a column of its own: "so với: Kỳ gốc | Tháng 4". */
const COMPARED = /\bso (voi|sanh) ?:? ?(\(?%\)?)?$/;

const isSpanner = (text: string): boolean => AREA_SPANNER.test(fold(text));

/** Reads each column's header, from left to right. */
export function meaningsOf(columns: readonly RawColumn[], looks: ReadonlyMap<number, BodyLook>): Meaning[] {
  const meanings: Meaning[] = [];
  let labelled = false;
  for (const column of columns) {
    const before = { count: meanings.length, last: meanings[meanings.length - 1]?.role ?? null, labelled };
    const meaning = meaningOf(column, looks.get(column.at), before);
    meanings.push(meaning);
    labelled = labelled || meaning.role === 'label';
  }
  return meanings;
}

/** Reads one column's header from the inside out. */
function meaningOf(column: RawColumn, look: BodyLook | undefined, before: ColumnsBefore): Meaning {
  const { path } = column;
  const textual = look !== undefined && look.texts > look.figures;
  const leaf = path[path.length - 1] ?? '';
  const numbering = look !== undefined && look.filled > 1 && look.numbering === look.filled;
  const first = firstColumns(column, leaf, { textual, numbering }, before);
  if (first) return first;
  let area: string | null = null;
  let period: string | null = null;
  const roles: { role: ColumnRole; text: string }[] = [];
  path.forEach((text, i) => {
    const key = fold(text);
    if (OF_WHICH.test(key) || CONSISTS_OF.test(key)) return;
    const spanned = path.slice(0, i).some(isSpanner);
    const role = isTick(key, look) ? null : roleOfText(text);
    if (i < path.length - 1 && COMPARED.test(key)) roles.push({ role: 'rate', text });
    else if (isPrefixedArea(text) || (spanned && isProperName(text, true))) area = text;
    else if (PERIOD.test(key)) {
      period = periodText(text);
      if (role !== null) roles.push({ role, text });
    } else if (isSpanner(text) && i < path.length - 1) return;
    else if (role !== null && (role !== 'total' || i === path.length - 1)) roles.push({ role, text });
    else if (isAreaText(text, spanned) || isCapitalName(text, path.slice(0, i))) area = text;
  });
  return decide(roles, area, period, textual, leaf);
}

/** "Đạt | Chưa đạt" hold ticks, not results. */
const isTick = (key: string, look: BodyLook | undefined): boolean =>
  key === 'dat' && look !== undefined && look.figures === 0;

const periodText = (text: string): string => {
  const years = /(20\d\d)(\s?[-–]\s?20\d\d)?/.exec(text);
  return /quy|thang/.test(fold(text)) ? text : (years?.[0].replace(/\s/g, '') ?? text);
};

function decide(
  roles: readonly { role: ColumnRole; text: string }[],
  area: string | null,
  period: string | null,
  textual: boolean,
  leaf: string,
): Meaning {
  const inner = roles[roles.length - 1]?.role ?? null;
  const outer =
    [...roles].reverse().find((r) => r.role !== 'total' && r.role !== 'source' && r.role !== 'label')?.role ?? null;
  const spanning =
    roles.length > 1
      ? ([...roles.slice(0, -1)].reverse().find((r) => r.role !== 'total' && r.role !== 'label')?.role ?? null)
      : null;
  const words = (code: EvidenceCode, text = leaf): Evidence[] => [{ code, data: { text } }];
  const said = (role: ColumnRole, measure: ColumnRole | null, evidence: Evidence[], confidence = 1): Meaning => ({
    role,
    area,
    period,
    measure,
    outer: spanning,
    confidence,
    evidence,
  });
  if (inner === 'label') return said(textual ? 'other' : area ? 'area' : 'other', null, words('no-word'), 0.4);
  if (inner === 'total') return said(outer ?? 'total', outer, words('header-word'));
  if (inner === 'source') return said('source', outer, words('header-word'));
  if (inner !== null) return said(inner, inner, words('header-word'));
  if (area !== null) return said('area', outer, words('place-name'), 0.9);
  if (period !== null) return said('period', outer, words('period'));
  return said('other', null, words('no-word'), 0.4);
}

/** Which budget a `source` header names. */
export function sourceOf(path: readonly string[]): 'central' | 'local' | 'other' {
  const key = fold(path[path.length - 1] ?? '');
  if (/\b(nstw|tw|trung uong|central)\b/.test(key)) return 'central';
  return /\b(nsdp|nst|nsh|nsx|dp|dia phuong|tinh|huyen|xa|doi ung|local|counterpart)\b/.test(key) ? 'local' : 'other';
}
