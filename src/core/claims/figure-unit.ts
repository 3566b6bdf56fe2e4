/** The unit that stands behind a figure (đơn vị của số liệu). */
export interface FigureUnit {
  /** How many đồng one of it is; null when it is not money. */
  readonly money: number | null;
  readonly scale: number;
  readonly percent: boolean;
  readonly points: boolean;
  /** Letters that it takes. */
  readonly length: number;
}

const MONEY =
  /^ ?(ty(?! (?:le|trong))|ti(?! (?:le|vi))|trieu|tr|nghin|ngan(?! (hang|sach|han))|billion|bn|million|mn|thousand)?(?: ?\.?(dong(?! (chi|bao|nghiep|hien|thoi|loat|duong|phuc))|vnd|vn d|d(?![a-z/])|dongs))?(?![a-z])/;
const SCALE: Readonly<Record<string, number>> = {
  ty: 1e9,
  ti: 1e9,
  billion: 1e9,
  bn: 1e9,
  trieu: 1e6,
  tr: 1e6,
  million: 1e6,
  mn: 1e6,
  nghin: 1e3,
  ngan: 1e3,
  thousand: 1e3,
};
const POINTS = /^ ?(?:diem (?:phan tram|%)|% ?diem|(?:percentage|per cent) points?)/;
const PERCENT = /^ ?(%|phan tram|per ?cent(?! ?age)|percent)/;
const COUNTED =
  /^ ?(nguoi|luot|ban tin|ban |hoc|hoi|ho|phu|lao|people|persons|ha|hec ?ta|m2|tan|con|cay|lan|to roi|san pham|khau|nhan|thanh|cong)\b/;

const NONE: FigureUnit = { money: null, scale: 1, percent: false, points: false, length: 0 };

/** Reads the unit behind a figure: per cent, points, money, or a thousand or a million of what is counted. */
export function unitAfter(rest: string, before: string): FigureUnit {
  const points = POINTS.exec(rest);
  if (points) return { ...NONE, percent: true, points: true, length: points[0].length };
  const percent = PERCENT.exec(rest);
  if (percent) return { ...NONE, percent: true, length: percent[0].length };
  const [whole = '', scale = '', , dong] = MONEY.exec(rest) ?? [];
  const prefixed = /\b(vnd|vn d) ?$/.test(before);
  if (!scale && !dong && !prefixed) return NONE;
  const times = SCALE[scale] ?? 1;
  const length = whole.trimEnd().length;
  if (scale && !dong && !prefixed && COUNTED.test(rest.slice(whole.length))) return { ...NONE, scale: times, length };
  return { ...NONE, money: times, length };
}
