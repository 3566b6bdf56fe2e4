import { fold } from '../text/fold';
import { measuresOf, type HeaderText } from './header-text';
import { isGiven, isKind, opensPart, type Heading } from './headings';

export const wordsOf = ({ read }: HeaderText): string => read.rest.join(' ');

const isEmpty = ({ read, timed, shown }: HeaderText): boolean =>
  shown.trim() === '' || (timed && read.senses.every(({ says }) => says === 'nothing'));

/** The parts that one text names: known ones by their own name, the rest of its words as one. */
export function partsOf(text: HeaderText, below: number, splits: Splits): string[] {
  const { senses, rest } = text.read;
  const known = senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : []));
  if (below === 0) return known;
  if (below > 0 && measuresOf(text).length > 0 && !isGiven(text)) return [fold(text.shown)];
  if (rest.length > 0) return below > 0 && splits === 'own-part' && isKind(text) ? known : [...known, wordsOf(text)];
  const says = senses.some((s) => s.says !== 'nothing');
  return known.length > 0 || says || splits !== 'others' || isEmpty(text) ? known : [fold(text.shown)];
}

export type Splits = 'others' | 'none' | 'own-part';

/** Whether texts beside this one, under one heading, tell other things; or only "trong đó" of it. */
export function splitsOf(heading: Heading | undefined, text: HeaderText, things: ReadonlySet<string>): Splits {
  if (!heading) return 'none';
  // "Số người" beside "Lớp cơ bản" is everybody; beside "Số lớp" it is another thing.
  const beside = text.read.rest.length > 0 || !isKind(text) ? heading.texts : heading.kinds;
  if (beside.size > 1 || [...heading.planned].some((planned) => things.has(planned))) return 'others';
  return heading.opens && !opensPart(text) ? 'own-part' : 'none';
}
