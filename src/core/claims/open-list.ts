import { between, type Prose } from './prose';

/** Words that open a list of some: "điển hình là", "một số đối tượng chính gồm". */
const SOME =
  /\b(dien hinh|tieu bieu|chu yeu|noi bat|dang chu y|mot so|nhu|vi du|chinh|phan lon|da so|notably|such as|mainly|mostly|some|for example|main)\b/;
const GOES_ON = /^[^.;\n…]{0,4}(\.{2,}|…|,? ?v\.? ?v|,? ?etc)/;

/** Whether a list says of itself that it does not name all (liệt kê không đầy đủ): then nobody can be held to it. */
export const isOpenList = (prose: Prose, counted: number, start: number, end: number): boolean =>
  SOME.test(between(prose, Math.min(counted, start), start)) || GOES_ON.test(between(prose, end, end + 10));
