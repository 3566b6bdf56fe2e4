import { letters } from '../grid/range';
import type { Coverage, RelationTally } from '../relations/coverage';
import { counted } from './counted';
import { FORMATS } from './format';
import type { Format, Locale } from './locale';

interface CoverageWords {
  readonly nothing: string;
  readonly clean: (held: string) => string;
  readonly allHeld: (held: string) => string;
  readonly fate: Readonly<Record<keyof RelationTally, (count: string) => string>>;
  readonly unchecked: (columns: string, names: string) => string;
  readonly unproven: (columns: string, names: string) => string;
  readonly bound: (bound: string, figures: string) => string;
}

const WORDS: Readonly<Record<Locale, CoverageWords>> = {
  vi: {
    nothing: 'Không có phép tính nào để kiểm tra; xem lại cách đọc biểu',
    clean: (held) => `Không phát hiện lỗi: ${held} phép tính đều khớp`,
    allHeld: (held) => `${held} phép tính đều khớp`,
    fate: {
      held: (count) => `${count} phép tính khớp`,
      broken: (count) => `${count} không khớp`,
      question: (count) => `${count} chưa rõ`,
      unread: (count) => `${count} không đọc được`,
    },
    unchecked: (columns, names) => `${columns} cột số không có phép tính nào để kiểm tra (${names})`,
    unproven: (columns, names) => `${columns} cột số không thuộc phép tính nào khớp (${names})`,
    bound: (bound, figures) => `${bound}/${figures} số liệu đã được đối chiếu`,
  },
  en: {
    nothing: 'There is no arithmetic to check; review how the table was read',
    clean: (held) => `No error found: ${counted(held, 'calculation agrees', 'calculations all agree')}`,
    allHeld: (held) => counted(held, 'calculation agrees', 'calculations all agree'),
    fate: {
      held: (count) => counted(count, 'calculation agrees', 'calculations agree'),
      broken: (count) => counted(count, 'does not', 'do not'),
      question: (count) => counted(count, 'is', 'are') + ' unclear',
      unread: (count) => `${count} could not be read`,
    },
    unchecked: (columns, names) => `${counted(columns, 'column')} of figures with no arithmetic to check (${names})`,
    unproven: (columns, names) => `${counted(columns, 'column')} of figures in no calculation that agrees (${names})`,
    bound: (bound, figures) => `${bound} of ${counted(figures, 'figure')} compared`,
  },
};

/** More are not named: a sentence is to be read. */
const MOST_NAMED = 8;

const namesOf = ({ loose }: Coverage): string =>
  loose
    .slice(0, MOST_NAMED)
    .map(({ column }) => letters(column))
    .join(', ') + (loose.length > MOST_NAMED ? ', …' : '');

const FATES: readonly (keyof RelationTally)[] = ['held', 'broken', 'question', 'unread'];

function fates({ relations }: Coverage, words: CoverageWords, format: Format): string {
  const said = FATES.filter((fate) => fate === 'held' || relations[fate] > 0);
  const text = said.map((fate) => words.fate[fate](format.number(relations[fate]))).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a table's relations leave nothing open: some were checked, and all of them hold. */
export const isProven = ({ relations: { held, broken, question, unread } }: Coverage): boolean =>
  held > 0 && broken + question + unread === 0;

const isNothing = ({ relations }: Coverage): boolean => FATES.every((fate) => relations[fate] === 0);

/** What is proven of a table, in one sentence; `clean` where nothing was found in it (mức kiểm chứng). */
export function sayCoverage(coverage: Coverage, clean: boolean, locale: Locale): string {
  const [words, format] = [WORDS[locale], FORMATS[locale]];
  if (isNothing(coverage)) return `${words.nothing}.`;
  const held = format.number(coverage.relations.held);
  const proven = isProven(coverage);
  const first = proven ? (clean ? words.clean(held) : words.allHeld(held)) : fates(coverage, words, format);
  const parts = [first, words.bound(format.number(coverage.bound), format.number(coverage.figures))];
  if (coverage.loose.length > 0)
    parts.push((proven ? words.unchecked : words.unproven)(format.number(coverage.loose.length), namesOf(coverage)));
  return `${parts.join('; ')}.`;
}
