import { fold } from '../text/fold';
import type { RawColumn } from './columns';
import { roleOfText } from './role-words';
import type { Meaning } from './roles';
import type { ColumnRole } from './table';

/** What there is to spend, beside what was spent of it and what remains. */
const GIVEN =
  /^(tong (so )?)?(nguon|du toan|kinh phi|von|ngan sach|so (duoc )?(giao|cap)|so du dau|ton dau|ke hoach)\b/;

/** What was spent, whatever for. */
const SPENT =
  /^(tong (so )?|so (tien )?)?(da |thuc )?(chi|su dung|thanh toan|quyet toan|giai ngan)\b(?! (tieu|cuc|hoi|bo|doan|nhanh)\b)/;

/** Roles that a caption lends its columns and a column beside "còn lại" has of its own. */
const LENT: readonly ColumnRole[] = ['disbursed', 'plan', 'assigned', 'actual', 'advance', 'estimate'];

const leafOf = ({ path }: RawColumn): string => path[path.length - 1] ?? '';

/** The caption right over a column. */
const captionOf = ({ path }: RawColumn): string | null => (path.length < 2 ? null : path.slice(0, -1).join(' / '));

/** What a column says by itself under a caption that speaks of the whole: given, spent, or nothing known. */
function ownRole(text: string): ColumnRole {
  const key = fold(text);
  if (SPENT.test(key)) return 'disbursed';
  return GIVEN.test(key) ? 'plan' : 'other';
}

/**
 * "Sử dụng dự toán > Nguồn | Chi | Còn lại | TL" speaks of all that stands under it: a caption over what remains gives
 * its columns a context and no role of its own (tiêu đề nhóm). What the columns themselves say stands.
 */
export function withOwnRoles(raw: readonly RawColumn[], meanings: readonly Meaning[]): readonly Meaning[] {
  const balanced = new Set<string>();
  raw.forEach((column, i) => {
    const caption = captionOf(column);
    if (caption !== null && meanings[i]?.role === 'remaining') balanced.add(caption);
  });
  if (balanced.size === 0) return meanings;
  return meanings.map((meaning, i) => {
    const column = raw[i]!;
    const caption = captionOf(column);
    const isLent = (meaning.role === 'other' || LENT.includes(meaning.role)) && roleOfText(leafOf(column)) === null;
    if (caption === null || !balanced.has(caption) || !isLent) return meaning;
    const role = ownRole(leafOf(column));
    return { ...meaning, role, measure: role, confidence: role === 'other' ? 0.4 : 0.7 };
  });
}
