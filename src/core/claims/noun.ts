/** Names of things that reports count, longest first (danh từ chỉ đơn vị đếm); folded. */
const HEADS = `
  to truyen thong cong dong, truyen thong vien, tuyen truyen vien, hop tac xa, to hop tac, cau lac bo,
  dia chi tin cay, thanh vien, hoc vien, hoi vien, doan vien, can bo, chi tieu, chi hoi, mo hinh, dia chi,
  phu nu, tre em, ba me, dai bieu, hoi nghi, nguoi dan, hoc sinh, giao vien, bao cao vien, giang vien,
  hoat dong, noi dung, nhiem vu, tieu chi, su kien, chien dich, doi thoai, ho gia dinh, ho ngheo, don vi,
  dia phuong, thon ban, ban ngay, nan nhan, san pham, to chuc, tin bai, to roi, to, nhom, lop, cuoc, nguoi, xa,
  huyen, tinh, thon, ban, ho, truong, htx, tht, clb, ctc, buoi, ngay, dot, luot, vu, phong, goi, suat, em,
  chau, nu, nam, bai, tin, doi, diem, cum, ap, buon, phuong, thi tran, khoa, du an, cong trinh, ke hoach,
  van ban, indicators, indicator, targets, target, groups, group, communes, commune, districts, district,
  provinces, province, villages, village, classes, class, courses, course, trainees, trainee, people, persons,
  participants, members, member, women, woman, men, children, households, household, schools, school, clubs,
  club, models, model, dialogues, dialogue, events, event, sessions, session, addresses, cadres, officials,
  days, day, teams, team, communicators, girls, boys, mothers, mother, activities, activity, meetings,
  campaigns`
  .split(',')
  .map((name) => name.trim())
  .sort((a, b) => b.length - a.length);

const PLAIN: Readonly<Record<string, string>> = {
  indicators: 'chi tieu', indicator: 'chi tieu', clb: 'cau lac bo', htx: 'hop tac xa', tht: 'to hop tac', nguoi: 'nguoi', persons: 'people',
}; // prettier-ignore

const WORDS = /^ ?([a-z][a-z&-]*(?: [a-z][a-z&-]*){0,7})/;

/** The words after a figure that may say what it counts; '' when none follow at once. */
export const nounAt = (flat: string, end: number): string => WORDS.exec(flat.slice(end, end + 80))?.[1] ?? '';

/** The head of a noun phrase, the same for the ways of writing it: "chỉ tiêu chưa đạt" → "chi tieu"; '' when unknown. */
export function headOf(noun: string): string {
  const head = HEADS.find((name) => noun === name || noun.startsWith(`${name} `)) ?? '';
  const known = PLAIN[head] ?? head;
  return /^[a-z]+s$/.test(known) && !/^(class|people)$/.test(known) ? singular(known) : known;
}

const singular = (word: string): string =>
  word
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');

/** Whether two noun phrases count the same kind of thing. */
export const sameThing = (a: string, b: string): boolean => headOf(a) !== '' && headOf(a) === headOf(b);
