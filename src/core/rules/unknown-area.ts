import { knownPlaces } from '../arithmetic/place-list';
import { placesOf } from '../arithmetic/places';
import { defineRule } from './rule';

type Messages = { unknown: { place: string }; slip: { place: string; near: string } };

/** A place outside the list that the plan or the person gives (đơn vị ngoài danh sách). */
export default defineRule<Messages>({
  id: 'unknown-area',
  severity: 'warning',
  basis: null,
  appliesTo: (table, { areas }) => areas !== null && areas.length > 0 && placesOf(table).length > 0,
  check: (table, { areas }) => {
    const list = knownPlaces(areas ?? []);
    return placesOf(table)
      .filter(({ text }) => !list.has(text))
      .map(({ text, at }) => {
        const near = list.near(text);
        return near
          ? { message: 'slip' as const, at, data: { place: text, near } }
          : { message: 'unknown' as const, at, data: { place: text } };
      });
  },
  text: {
    vi: {
      title: 'Địa bàn không có trong danh sách',
      why: 'Tên địa bàn phải đúng với danh sách địa bàn của kế hoạch tại thời điểm lập biểu.',
      todo: 'Sửa tên địa bàn, hoặc bổ sung danh sách trong phần Cài đặt.',
      messages: {
        unknown: (d) => `«${d.place}» không có trong danh sách địa bàn.`,
        slip: (d) => `«${d.place}» không có trong danh sách địa bàn; có thể là «${d.near}».`,
      },
    },
    en: {
      title: 'A place is not on the list',
      why: 'Places must bear the names of the plan’s own list at the date of the table.',
      todo: 'Correct the name, or complete the list in the settings.',
      messages: {
        unknown: (d) => `“${d.place}” is not on the list of places.`,
        slip: (d) => `“${d.place}” is not on the list of places; it may be “${d.near}”.`,
      },
    },
  },
  example: `
    STT | Đơn vị            | Số tổ | Số cuộc
    1   | Huyện Ba Bể       | 10    | 4
    2   | «Huyện Ngần Sơn»  | 20    | 6
    3   | Huyện Na Rì       | 15    | 5
  `,
  exampleSettings: { areas: ['Ba Bể', 'Ngân Sơn', 'Na Rì'] },
});
