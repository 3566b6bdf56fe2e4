import { fold, slips } from '../text/fold';
import type { BodyLook, RawColumn } from './columns';
import type { ColumnRole, Evidence, EvidenceCode } from './table';
import {
  AREA_PREFIX,
  AREA_SPANNER,
  CONSISTS_OF,
  LABEL_HEADER,
  OF_WHICH,
  PERIOD,
  ROLE_WORDS,
  SLIP_PHRASES,
} from './vocabulary';

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

const BRACKETS = /\s*\([^()]*\)\s*$/;

/** The role that one header text names, with the words it was known by; null when it names none. */
export function roleOfText(text: string): ColumnRole | null {
  const key = fold(text);
  const short = fold(text.replace(BRACKETS, ''));
  const said = roleByWords([key, short]);
  if (said) return said;
  const first = fold(text.split(/\s+[-/–]\s+/)[0] ?? '');
  return (first === key ? null : roleByWords([first])) ?? roleByPrefix(key) ?? roleBySlip(short === '' ? key : short);
}

function roleByWords(keys: readonly string[]): ColumnRole | null {
  for (const { role, words } of ROLE_WORDS) if (keys.some((key) => key !== '' && words.test(key))) return role;
  return null;
}

const ENGLISH =
  /\b(no|items?|central|local|budget|total|of|the|final|accounts?|plan|rate|unit|content|name|provinces?)\b/;

/** A bilingual header ("NSTW Central budget", "STT No."): the words before the English ones. */
function roleByPrefix(key: string): ColumnRole | null {
  const english = ENGLISH.exec(key);
  const before = english && english.index > 1 ? key.slice(0, english.index).trim() : '';
  return before === '' ? null : roleByWords([before]);
}

/** A header text one slip away from a known one: "Tỷ lệe", "Gỉai ngnâ". Short words are never stretched. */
function roleBySlip(key: string): ColumnRole | null {
  if (key.length < 6 || key.length > 24) return null;
  const limit = key.length > 10 ? 2 : 1;
  for (const [role, phrases] of SLIP_PHRASES)
    for (const phrase of phrases)
      if (phrase.charAt(0) === key.charAt(0) && phrase.length > 5 && slips(key, phrase, limit) <= limit) return role;
  return null;
}

/** Whether a text is written like a name: every word begins with a capital ("Ba Bể", "TP. Lai Châu"). */
export function isProperName(text: string, evenIfRole = false): boolean {
  const words = text
    .replace(/[().,]/g, ' ')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
  // "Tổ A", "Lớp C" are numbered things, not places; "Pa Ủ" is one.
  if (words.length === 0 || words.length > 6 || /\d/.test(text) || words.some((w) => /^[A-EXYZ]$/.test(w)))
    return false;
  const capital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
  const upper = words.filter((w) => w.length > 1 && w === w.toUpperCase() && !/^TP$/.test(w));
  const shouting = upper.length > 0;
  const role = roleOfText(text);
  if (role !== null && (!evenIfRole || role === 'total')) return false;
  return words.length >= 2 && words.every(capital) && !shouting;
}

/** "Xã Bản Lang", "HUYỆN BA BỂ": a kind of place and a name; not "Tỉnh giao". */
export function isPrefixedArea(text: string): boolean {
  const key = fold(text);
  if (!AREA_PREFIX.test(key) || key.length > 50) return false;
  const name = text.replace(/^\S+\s+/, '').replace(/^(phố|PHỐ|trấn|TRẤN|xã|XÃ)\s+/, '');
  const first = name.charAt(0);
  return (
    first !== first.toLowerCase() &&
    !/^(xa hoi|ban hanh|phuong (an|phap|tien)|tinh (hinh|den|trang|giao)|tt\.? (y te|van hoa|giao duc|dich vu|khuyen|truyen thong|phat trien|gd|day nghe|tro giup|nuoc))/.test(
      key,
    )
  );
}

const isAreaText = (text: string, spanned: boolean): boolean => {
  const key = fold(text);
  if (isPrefixedArea(text)) return true;
  if (isProperName(text)) return true;
  return spanned && roleOfText(text) === null && !PERIOD.test(key) && key.length < 40 && !/\d/.test(key);
};

const isSpanner = (text: string): boolean => AREA_SPANNER.test(fold(text));

/** Reads one column's header from the inside out. */
export function meaningOf(column: RawColumn, look: BodyLook | undefined, before: readonly Meaning[]): Meaning {
  const { path } = column;
  const textual = look !== undefined && look.texts > look.figures;
  const noLabelYet = !before.some((m) => m.role === 'label');
  const leaf = path[path.length - 1] ?? '';
  const first = firstColumns(column, leaf, textual, noLabelYet, before);
  if (first) return first;
  let area: string | null = null;
  let period: string | null = null;
  const roles: { role: ColumnRole; text: string }[] = [];
  path.forEach((text, i) => {
    const key = fold(text);
    if (OF_WHICH.test(key) || CONSISTS_OF.test(key)) return;
    const spanned = path.slice(0, i).some(isSpanner);
    const role = isTick(key, look) ? null : roleOfText(text);
    if (isPrefixedArea(text) || (spanned && isProperName(text, true))) area = text;
    else if (PERIOD.test(key)) {
      period = periodText(text);
      if (role !== null) roles.push({ role, text });
    } else if (isSpanner(text) && i < path.length - 1) return;
    else if (role !== null && (role !== 'total' || i === path.length - 1)) roles.push({ role, text });
    else if (isAreaText(text, spanned)) area = text;
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

/** STT and the label column stand first and are known by place as much as by words. */
function firstColumns(
  column: RawColumn,
  leaf: string,
  textual: boolean,
  noLabelYet: boolean,
  before: readonly Meaning[],
): Meaning | null {
  const key = fold(column.path.join(' '));
  const said = (role: ColumnRole, confidence: number, code: EvidenceCode): Meaning => ({
    role,
    area: null,
    period: null,
    measure: null,
    outer: null,
    confidence,
    evidence: [{ code, data: { text: leaf, key } }],
  });
  if (before.length === 0 && (roleOfText(column.path.join(' ')) === 'ordinal' || roleOfText(leaf) === 'ordinal'))
    return said('ordinal', 1, 'header-word');
  if (/^so ?tt$/.test(key) && before.length === 0) return said('ordinal', 1, 'header-word');
  const [last] = before.slice(-1);
  if (key === '' && textual && last?.role === 'label') return said('label', 0.7, 'text-beside-label');
  if (textual && last?.role === 'label' && MORE_LABEL.test(key)) return said('label', 0.7, 'text-beside-label');
  if (!noLabelYet) return null;
  if (LABEL_HEADER.test(key) && (textual || before.length <= 1) && !isFigureColumn(key))
    return said('label', 1, 'header-word');
  if (textual && before.length <= 2 && roleOfText(leaf) !== 'unit' && roleOfText(leaf) !== 'code')
    return said('label', 0.7, 'first-text-column');
  return null;
}

/** A second column of words beside the label: what is done of the indicator. */
const MORE_LABEL = /^(noi dung|hoat dong|cong viec|hang muc|chi tiet|nhiem vu|ten )/;

const isFigureColumn = (key: string): boolean => /^(muc tieu|chi tieu|ke hoach) .*(20\d\d|giao|nam)/.test(key);

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
