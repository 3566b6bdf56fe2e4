import { fold } from '../text/fold';
import { AREA_PREFIX } from './vocabulary';

/** Headers over names of people and households (họ tên, chủ hộ). */
const PERSON_HEADER =
  /^(ho (va )?ten|ho,? ten|(ten )?chu ho|ten (hoc sinh|hoc vien|can bo|giao vien|hoi vien|nguoi|be|tre)|(full |sur|last |first )name|surname|employee|pupil|student|member)\b/;

/** Middle names of Vietnamese people that no place has: one list in three shows some. */
const MIDDLE = /^\S+ (van|thi) \S+/;

/** Whether a list names people: by its header, or because Văn and Thị stand inside many of its names (danh sách người). */
export function areNamesOfPeople(header: string, names: readonly string[]): boolean {
  if (PERSON_HEADER.test(header)) return true;
  const told = names.map((name) => fold(name)).filter((key) => MIDDLE.test(key) && !AREA_PREFIX.test(key)).length;
  return told >= 2 && told * 4 >= names.length;
}
