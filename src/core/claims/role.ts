import type { Figure } from './figure';
import type { Prose } from './prose';
import { stretchAt } from './passage';

/** What a figure is in its sentence, by the words around it (vai trò của số liệu). */
export interface FigureRole {
  /** Kế hoạch · thực hiện · còn lại · kỳ trước · none said. */
  readonly role: 'plan' | 'done' | 'rest' | 'before' | 'plain';
  /** Money carried over from last year (vốn kéo dài). */
  readonly carryOver: boolean;
  /** Said to be the whole (tổng). */
  readonly total: boolean;
  /** Words before it, back to the figure before it, the semicolon or the sentence. */
  readonly lead: string;
  /** Words behind it, up to the next figure or mark. */
  readonly tail: string;
  /** Both, without what sets the figure apart from others of its kind. */
  readonly words: string;
}

const DONE =
  /\b(th(?=[ :])|ung (tien|truoc|von)|da ung|tam ung|ung|giai ngan|thanh toan|quyet toan|da chi|chi tra|da su dung|su dung|uoc|hoan thanh|dat duoc|thuc hien duoc|da thuc hien|ket qua|thanh lap duoc|to chuc duoc|ho tro duoc|da|disburse[d]?|disbursement|spent|paid|advance[ds]?|achieved|completed|estimated)\b/;
const REST =
  /\b(con lai|con du|con phai|con thieu|chua (giai ngan|thuc hien|su dung|hoan thanh|dat|thanh toan)|so con|remain(s|ing)?|left)\b/;
const PLAN =
  /\b(kh(?=[ :])|ke hoach|kinh phi|du toan|duoc giao|giao|phan bo|bo tri|tong (so )?(von|kinh phi|muc)|von|nguon von|chi tieu|muc tieu|nhu cau|keo dai|chuyen nguon|target|plan(ned)?|budget|allocat(ed|ion)|assigned|carr(y|ied)[- ]?over|approved)\b/;
const DOING = /\b(thuc hien|dat|co|thu|chi)\b/;
const CARRIED = /keo dai|chuyen nguon|chuyen sang|nam truoc|carr(y|ied)[- ]?over/;
const TOTAL = /\b(tong|total|toan bo|overall|toan (huyen|tinh|xa|dia ban)|tren dia ban)\b/;
const BEFORE =
  /\b(so voi (?!ke hoach|chi tieu|tong|muc tieu)|cung ky|nam truoc|nam ngoai|nam lien truoc|ky truoc|thang truoc|quy truoc|truoc day|dau nam|dau ky|last year|previous|same period)\b/;

/** Words behind a figure that still tell what it is: "21 tổ theo kế hoạch". */
const PLANNED_BEHIND =
  /^ ?([a-z ]{0,30})?\b(ke hoach|theo ke hoach|duoc giao|cua ke hoach|planned|allocated|assigned)\b/;

function leadOf(prose: Prose, figure: Figure): string {
  const sentence = stretchAt(prose.sentences, figure.start);
  const previous = prose.figures[figure.index - 1];
  const from = Math.max(sentence?.start ?? 0, previous?.end ?? 0, figure.start - 220);
  const text = prose.source.flat.slice(from, figure.start);
  return text.slice(text.lastIndexOf(';') + 1);
}

function worked(prose: Prose, figure: Figure): FigureRole {
  const lead = leadOf(prose, figure);
  const { flat } = prose.source;
  const tail = /^[^.,;:()\n\d]{0,60}/.exec(flat.slice(figure.end, figure.end + 60))?.[0] ?? '';
  const bare = lead.trim().replace(/^(va|,|and)$/, '') === '';
  const told = bare ? tail : lead;
  const said = lead.replace(/da giao|duoc giao|da phan bo|da bo tri|chua giai ngan het/g, 'giao');
  const rest = REST.test(said);
  const done = DONE.test(said) || (bare && DONE.test(tail.slice(0, 30)));
  const plan = PLAN.test(told) || PLANNED_BEHIND.test(tail);
  // eslint-disable-next-line regexp/no-super-linear-move -- 220 characters at most
  const before = BEFORE.test(lead.replace(/\d+ thang dau nam/g, '')) || BEFORE.test(tail);
  const role = rest
    ? 'rest'
    : before && !/keo dai|chuyen (nguon|sang)/.test(lead)
      ? 'before'
      : done
        ? 'done'
        : plan
          ? 'plan'
          : DOING.test(lead)
            ? 'done'
            : 'plain';
  const words = `${lead} ${tail}`;
  return { role, carryOver: CARRIED.test(words), total: TOTAL.test(lead), lead, tail, words };
}

const known = new WeakMap<Prose, FigureRole[]>();

/** What a figure is; worked out once. */
export function roleOf(prose: Prose, figure: Figure): FigureRole {
  let roles = known.get(prose);
  if (!roles) known.set(prose, (roles = []));
  return (roles[figure.index] ??= worked(prose, figure));
}
