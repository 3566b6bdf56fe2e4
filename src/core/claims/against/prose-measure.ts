import type { Measure } from '../../facts/lexicon';

/** What a figure of a report measures, as far as forms tell it apart; `plan` is a target or a plan (loại số liệu). */
export type Asking = 'plan' | 'actual' | 'disbursed' | 'estimate' | 'advance' | 'remaining' | 'rate';

/** Phrases of reports, folded; of several before one figure the last counts. */
const PHRASES: readonly (readonly [Asking, RegExp])[] = [
  ['remaining', /\b(con lai|con thieu|con du|con phai|chua giai ngan|chua su dung|chua thuc hien|remaining)\b/g],
  [
    'estimate',
    /\b((uoc|du kien)( tinh)?( ca nam)?( thuc hien| giai ngan| thanh toan| hoan thanh| dat)?( duoc)?|estimated|expected)\b/g,
  ],
  ['advance', /\b(tam ung|da ung|ung truoc|ung (tien|von)|advanced?)\b/g],
  ['disbursed', /\b(giai ngan|thanh toan|quyet toan|da chi|thuc chi|da su dung|disbursed?|spent|paid)\b/g],
  [
    'actual',
    /\b(thuc hien( duoc)?|dat( duoc)?|hoan thanh|(thanh lap|to chuc|ho tro|mo|xay dung) duoc|da (thanh lap|to chuc|ho tro|mo|xay dung|tap huan|cung co|co)|achieved|completed|actual|set up|established|trained|organi[sz]ed|held)\b/g,
  ],
  [
    'plan',
    /\b(ke hoach|duoc giao|giao|chi tieu|muc tieu|du toan|phan bo|bo tri|duoc cap|tong (so )?von|nguon von|kinh phi|theo ke hoach|plan(ned)?|target|allocated|assigned|budget)\b/g,
  ],
];

/** "Ước giải ngân hết 31/12 thực hiện 774 triệu đồng": what is expected stays expected to the figure. */
const EXPECTED = /\b(uoc|du kien|se|estimated|expected)\b(?!.*\b(da|nhung)\b)/;

/** The last of the measures that words name, null when they name none. */
export function lastMeasure(folded: string): Asking | null {
  if (EXPECTED.test(folded)) return 'estimate';
  let found: Asking | null = null;
  let at = -1;
  for (const [asking, phrase] of PHRASES) {
    phrase.lastIndex = 0;
    for (let match = phrase.exec(folded); match; match = phrase.exec(folded)) {
      // "chưa giải ngân" is what remains: the longer phrase ends where the shorter does, and stands first.
      if (match.index + match[0].length <= at) continue;
      at = match.index + match[0].length;
      found = asking;
    }
  }
  return found;
}

const FORM: Readonly<Partial<Record<Measure, Asking>>> = {
  plan: 'plan',
  target: 'plan',
  actual: 'actual',
  disbursed: 'disbursed',
  estimate: 'estimate',
  advance: 'advance',
  remaining: 'remaining',
  rate: 'rate',
};

/** Whether a column of a form may hold what is asked; columns that measure nothing hold plans and results alike. */
export function mayHold(measure: Measure | null, asked: Asking | null): boolean {
  const held = measure === null ? null : FORM[measure];
  if (held === undefined) return false;
  if (asked === null) return held === null || held === 'plan' || held === 'actual' || held === 'disbursed';
  if (held === null) return asked === 'plan' || asked === 'actual' || asked === 'disbursed';
  const done = (one: Asking): boolean => one === 'actual' || one === 'disbursed';
  return held === asked || (done(held) && done(asked));
}
