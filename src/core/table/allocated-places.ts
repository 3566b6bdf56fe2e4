import { fold } from '../text/fold';
import type { BodyLook, RawColumn } from './columns';
import { roleOfText } from './role-words';
import type { Meaning } from './roles';

const ALLOCATES = /phan bo|phan cong|giao (chi tieu|ke hoach|von|kinh phi)|allocat/;
const BREAKS_DOWN = /^(?:(?:chia ra|trong do|gom( co)?|bao gom|cu the) ?:?$|phan bo\b|giao (?:chi tieu|ke hoach)\b)/;

const PREFIX = /^(huyen|xa|thi tran|thanh pho|tp\.?|phuong|tinh|thi xa)\s/;

const leafOf = (column: RawColumn | undefined): string => column?.path[column.path.length - 1] ?? '';

/** A name however it is typed: "BA BỂ", "huyện na rì"; a few words, no figure. */
const isNameLike = (text: string): boolean => {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 6 || /\d|%/.test(text)) return false;
  return PREFIX.test(fold(text)) || (roleOfText(text) === null && text === text.toUpperCase());
};

/**
 * Under a title that allocates, the columns that a total is broken down into are places, even where capitals alone do
 * not show it ("CHỢ MỚI" under "Chia ra"): only when none of them is anything else (địa bàn viết hoa toàn bộ).
 */
export function withAllocatedPlaces(
  raw: readonly RawColumn[],
  meanings: readonly Meaning[],
  title: string,
  looks: ReadonlyMap<number, BodyLook>,
): readonly Meaning[] {
  if (!ALLOCATES.test(fold(title))) return meanings;
  const groups = new Map<string, number[]>();
  raw.forEach(({ path }, i) => {
    const spanner = path.slice(0, -1);
    if (!spanner.some((text) => BREAKS_DOWN.test(fold(text)))) return;
    const key = spanner.join('|');
    const members = groups.get(key);
    if (members) members.push(i);
    else groups.set(key, [i]);
  });
  const places = new Set<number>();
  groups.forEach((members) => {
    const keys = members.map((i) => fold(leafOf(raw[i])));
    const met = new Set<string>();
    const twins = new Set(keys.filter((key) => met.size === met.add(key).size));
    const open = members.every((i, at) => isOpen(raw[i], meanings[i], looks, twins.has(keys[at] ?? '')));
    if (members.length > 1 && open) members.forEach((i) => places.add(i));
  });
  return meanings.map((meaning, i) => {
    const area = leafOf(raw[i]);
    if (!places.has(i) || meaning.role === 'area' || area === '') return meaning;
    return {
      ...meaning,
      role: 'area',
      area,
      period: null,
      confidence: 0.7,
      evidence: [{ code: 'place-name', data: { text: area } }],
    };
  });
}

/** Whether nothing speaks against a place; `twin`: the same words stand over another column of the group. */
function isOpen(
  column: RawColumn | undefined,
  meaning: Meaning | undefined,
  looks: ReadonlyMap<number, BodyLook>,
  twin: boolean,
): boolean {
  if (!column || !meaning) return false;
  if (meaning.role === 'area') return true;
  const look = looks.get(column.at);
  const textual = look !== undefined && look.texts > look.figures;
  // Its role may come from the spanner alone ("Phân bổ chỉ tiêu"); the column's own words must name nothing.
  const leaf = leafOf(column);
  return !textual && meaning.period === null && (isNameLike(leaf) || (twin && roleOfText(leaf) === null));
}
