import type { Figure } from './figure';
import { headOf, nameOf } from './noun';
import { stretchAt } from './passage';
import type { Prose } from './prose';

/** A figure said of each one of something: "80 học viên/lớp", "mỗi xã 3,2 tổ" (số liệu tính trên một đơn vị). */
export interface PerUnit {
  /** Head of what it is per. */
  readonly thing: string;
  /** Where the words that say so end. */
  readonly end: number;
  /** Bình quân: the figure is a mean and not the same for each. */
  readonly mean: boolean;
}

const MEAN = /\b(binh quan|trung binh|bq|average|mean)\b/;

/** Words of the clause before a figure, back to the figure before it but one. */
function clauseBefore(prose: Prose, figure: Figure): string {
  const sentence = stretchAt(prose.sentences, figure.start);
  const previous = prose.figures[figure.index - 1];
  return prose.source.flat.slice(Math.max(sentence?.start ?? 0, previous?.end ?? 0, figure.start - 110), figure.start);
}

/** What a figure is per, by the words behind it ("/lớp", "mỗi lớp") or before it ("mỗi lớp …"); null when it is of all. */
export function perOf(prose: Prose, figure: Figure): PerUnit | null {
  const { flat } = prose.source;
  const behind = flat.slice(figure.end, figure.end + 60);
  const lead = clauseBefore(prose, figure);
  const mean = MEAN.test(lead) || /^[^.,;:()\d]{0,40}\b(binh quan|trung binh)/.test(behind);
  const slash =
    /^( [a-z]+(?: [a-z]+){0,2})? ?(?:\/|\b(?:per|moi|each|tren moi|tren mot|cho moi)\b) ?(?:0?1 |mot )?([a-z]+(?: [a-z]+){0,2})/.exec(
      behind,
    );
  if (
    slash?.[2] &&
    (figure.money !== null || figure.percent || slash[1] || /^ (per|moi|each) /.test(behind)) &&
    headOf(slash[2]) !== ''
  ) {
    const name = nameOf(slash[2]);
    return { thing: headOf(slash[2]), end: figure.end + slash[0].length - slash[2].length + name.length, mean };
  }
  const each =
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- read in one sentence, which has 4,000 characters at most
    /\b(?:moi|tung|each|per|every|binh quan(?: tren)?(?: mot| 1)?|trung binh(?: tren)?(?: mot| 1)?) (?:mot |1 )?((?!nam\b|thang\b|quy\b|moi\b)[a-z]+(?: [a-z]+){0,3})[^.;\d]*$/.exec(
      lead,
    );
  const thing = each?.[1] ? headOf(each[1]) : '';
  if (thing === '' || (figure.counted && thing === headOf(figure.noun))) return null;
  return { thing, end: figure.end, mean };
}
