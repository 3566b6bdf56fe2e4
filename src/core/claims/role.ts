import type { Figure } from './figure';
import { between, type Prose } from './prose';
import { countBefore } from './in-order';
import { stretchAt } from './passage';

/** What a figure is in its sentence: planned, done, or neither said (vai trò của số liệu). */
export interface FigureRole {
  readonly role: 'plan' | 'done' | 'plain';
  /** Money carried over from last year (vốn kéo dài). */
  readonly carryOver: boolean;
  /** Said to be the whole (tổng). */
  readonly total: boolean;
  /** This year's plan, or the stage's, when the words name a year. */
  readonly words: string;
}

const DONE =
  /\b(ung (tien|truoc|von)|da ung|tam ung|ung|giai ngan|thanh toan|quyet toan|da chi|chi tra|uoc|con lai|con du|con|chua|hoan thanh|dat duoc|thuc hien duoc|da thuc hien|thanh lap duoc|to chuc duoc|da|disburse[d]?|disbursement|spent|paid|advance[ds]?|achieved|remain(s|ing)?|completed|estimated)\b/;
const PLAN =
  /\b(ke hoach|kinh phi|du toan|duoc giao|giao|phan bo|bo tri|tong (so )?(von|kinh phi|muc)|von|nguon von|chi tieu|muc tieu|keo dai|chuyen nguon|target|plan(ned)?|budget|allocat(ed|ion)|assigned|carr(y|ied)[- ]?over|approved)\b/;
const DOING = /\bthuc hien\b/;
const CARRIED = /keo dai|chuyen nguon|chuyen sang|nam truoc|carr(y|ied)[- ]?over/;
const TOTAL = /\b(tong|total|toan bo|overall)\b/;

/** The words before a figure that tell what it is: back to the figure before it, the semicolon or the sentence. */
export function wordsBefore(prose: Prose, figure: Figure): string {
  const sentence = stretchAt(prose.sentences, figure.start);
  const previous = prose.figures[countBefore(prose.figures, figure.start) - 1];
  const from = Math.max(sentence?.start ?? 0, previous ? previous.end : 0, figure.start - 220);
  const text = between(prose, from, figure.start);
  return text.slice(text.lastIndexOf(';') + 1);
}

const knownRoles = new WeakMap<Figure, FigureRole>();

/** What a figure is, by the words around it; asked again by every per-cent that may be one of it. */
export function roleOf(prose: Prose, figure: Figure): FigureRole {
  const known = knownRoles.get(figure);
  const role = known ?? roleByWords(prose, figure);
  if (!known) knownRoles.set(figure, role);
  return role;
}

function roleByWords(prose: Prose, figure: Figure): FigureRole {
  const words = wordsBefore(prose, figure);
  const after = /^[^.,;:()\n\d]{0,40}/.exec(between(prose, figure.end, figure.end + 40))?.[0] ?? '';
  const told = words.trim() === '' ? after : words;
  const done = DONE.test(words.replace(/da giao|duoc giao|chua giai ngan het/g, 'giao'));
  const plan = PLAN.test(told) || /^ ?(ke hoach|theo ke hoach|duoc giao|cua ke hoach|planned|allocated)/.test(after);
  const role = done ? 'done' : plan ? 'plan' : DOING.test(words) ? 'done' : 'plain';
  const all = `${words} ${after}`;
  return { role, carryOver: CARRIED.test(all), total: TOTAL.test(words), words: all };
}
