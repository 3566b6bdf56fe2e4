/** Names of things that reports count (danh từ chỉ đơn vị đếm); folded. Those of persons first. */
const PERSONS = `luot nguoi, luot, truyen thong vien, tuyen truyen vien, thanh vien, hoc vien, hoi vien, doan vien, dang vien, can bo,
  phu nu, tre em, ba me, dai bieu, nguoi dan, nguoi lao dong, nguoi, hoc sinh, giao vien, bao cao vien, giang vien, nan nhan,
  nu, nam, em, chau, chi em, chi, lao dong, dong chi, cong chuc, vien chuc, lanh dao, gia lang, truong ban, nguoi co uy tin, tinh nguyen vien,
  cong tac vien, dong bao, nhan khau, khau, ban tre, thanh nien, dai bieu, khach, benh nhan, people, persons, person, participants, trainees,
  trainee, members, member, women, woman, men, children, cadres, officials, communicators, girls, boys, mothers, mother, teachers, students`;

const THINGS = `dan toc, giai phap, hop tac xa, to hop tac, cau lac bo, dia chi tin cay, dia chi, chi tieu, chi hoi, mo hinh, hoi nghi,
  hoat dong, noi dung, nhiem vu, tieu chi, su kien, chien dich, doi thoai, ho gia dinh, don vi, dia phuong, thon ban, ban ngay, ban tin,
  san pham, to chuc, to roi, to gap, to, nhom, lop, cuoc, xa, huyen, tinh, thon, ban, ho, truong, htx, tht, clb, ctc, dctc,
  buoi, ngay, dot, luot tin, vu, phong, goi, suat, bai, tin, tin bai, doi, diem, cum, ap, buon, phuong, thi tran, khoa, du an, cong trinh,
  ke hoach, van ban, can nha, nha, con, cay, chuyen, bo, cuon, chiec, may, phan qua, phan, hop dong, hop, ha, km, tan, kg, m2, lit, lan,
  quyet dinh, giai, de tai, sang kien, chuong trinh, video, phong su, chuyen muc, chuyen de, toa dam, hoi thi, hoi thao, diem cau, ca,
  indicators, indicator, targets, target, groups, group, communes, commune, districts, district, provinces, province, villages, village,
  classes, class, courses, course, households, household, schools, school, clubs, club, models, model, dialogues, dialogue, events, event,
  sessions, session, addresses, days, day, teams, team, activities, activity, meetings, campaigns, items`;

const PLAIN: Readonly<Record<string, string>> = {
  indicator: 'chi tieu', clb: 'cau lac bo', htx: 'hop tac xa', tht: 'to hop tac', person: 'people', dctc: 'dia chi', 'dia chi tin cay': 'dia chi',
  'luot nguoi': 'luot', 'ho gia dinh': 'ho', 'nguoi dan': 'nguoi', khau: 'nhan khau', chi: 'chi em', 'to gap': 'to roi',
}; // prettier-ignore

/** Words that never name what is counted. */
const NO_NOUN =
  /^(da|duoc|la|va|o|tai|so|trong|cua|voi|dat|chiem|tang|giam|co|cho|de|den|tu|ve|con|chua|khong|thi|nhung|cung|nay|do|hon|bang|gom|bao|nhu|theo|tren|duoi|vuot|hoan|thuc|tham|dong|trieu|ty|nghin|ngan|tro|len|xuong|moi|hoac|hay|tuc|tuong|ung|uoc|qua|khi|ma|vao|ra|sang|thanh|tong|cong|dau|cuoi|sau|truoc|trung|nam|thang|quy|diem phan|phan tram|tham gia|tien|x|and|of|in|to|for|is|are|was|were|or|at|by|per|out|from|against|with|on|the|that|which|account|million|billion|thousand|vnd|so voi|thieu|hut|cao|thap|nhat|dat|chiem|dot|thu)$/;

const names = (list: string): string[] => list.split(',').map((name) => name.trim());

const plain = (name: string): string => {
  const known = PLAIN[name] ?? (/^[a-z]+s$/.test(name) && !/^(class|people)$/.test(name) ? singular(name) : name);
  return PLAIN[known] ?? known;
};

const singular = (word: string): string =>
  word
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

/** The known names by their first word, longest first. */
const BY_WORD: Record<string, string[]> = {};
for (const name of names(`${PERSONS}, ${THINGS}`).sort((a, b) => b.length - a.length))
  (BY_WORD[name.split(' ')[0] ?? ''] ??= []).push(name);

const PERSON: Record<string, boolean> = {};
for (const name of names(PERSONS)) PERSON[plain(name)] = true;

const WORDS = /^ ?([a-z][a-z&-]*(?: [a-z][a-z&-]*){0,7})/;

/** The words after a figure that may say what it counts; '' when none follow at once. */
export const nounAt = (flat: string, end: number): string => WORDS.exec(flat.slice(end, end + 80))?.[1] ?? '';

const remembered: Record<string, string> = {};

/** The name that a noun phrase begins with, as it is written; '' when it begins with no known name. */
export function nameOf(noun: string): string {
  const known = remembered[noun];
  if (known !== undefined) return known;
  const first = noun.split(' ')[0] ?? '';
  const named = (BY_WORD[first] ?? []).find((name) => noun === name || noun.startsWith(`${name} `));
  return (remembered[noun] = named ?? (first.length < 2 || NO_NOUN.test(first) ? '' : first));
}

/** The head of a noun phrase, the same for the ways of writing it: "chỉ tiêu chưa đạt" → "chi tieu"; '' when none. */
export const headOf = (noun: string): string => plain(nameOf(noun));

/** Whether the phrase begins with a name that reports are known to count. */
export const isKnownName = (noun: string): boolean => (BY_WORD[noun.split(' ')[0] ?? ''] ?? []).includes(nameOf(noun));

/** Whether two noun phrases count the same kind of thing. */
export function sameThing(a: string, b: string): boolean {
  const [one, other] = [headOf(a), headOf(b)];
  return one !== '' && other !== '' && (one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `));
}

/** Whether it counts people, by whatever name: học viên, lượt người, nữ (người). */
export const isPersons = (noun: string): boolean => PERSON[headOf(noun)] === true;
