import { fold } from '../text/fold';
import { roleOfText } from './role-words';
import { AREA_PREFIX, PARTING, PERIOD } from './vocabulary';

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
  if (words.length < 2 || !words.every(capital) || shouting) return false;
  const role = roleOfText(text);
  return role === null || (evenIfRole && role !== 'total');
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A name in capitals ("NA RÌ") under a spanner that parts a whole and is itself in ordinary letters ("Chia ra"). */
export function isCapitalName(text: string, spanners: readonly string[]): boolean {
  const parting = spanners.some((s) => PARTING.test(fold(s)) && !isUpper(s));
  const words = text.split(/\s+/);
  if (!parting || !isUpper(text) || words.length < 2 || words.length > 4 || /[\d().,%/]/.test(text)) return false;
  return roleOfText(text) === null && !/^(chi|thu|von|kinh phi|nguon|du an|chuong trinh|so|mot so)\b/.test(fold(text));
}

/** "Xã Bản Lang", "HUYỆN BA BỂ": a kind of place and a name; not "Tỉnh giao". */
export function isPrefixedArea(text: string, key = fold(text)): boolean {
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

/** Whether a header text names a place: by its prefix, as a name, or because a spanner over it says so. */
export const isAreaText = (text: string, spanned: boolean): boolean => {
  const key = fold(text);
  if (isPrefixedArea(text)) return true;
  if (isProperName(text)) return true;
  return spanned && roleOfText(text) === null && !PERIOD.test(key) && key.length < 40 && !/\d/.test(key);
};
