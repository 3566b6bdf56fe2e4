import { type SaxesAttributeNS } from 'saxes';
import { Trouble } from '../../host';
import { beyond, DOCX_LIMITS } from './limits';
import { raised } from './symbols';

/** A run of the document itself, and the stretch of text it gives (đoạn chữ cùng định dạng). */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Where its tag begins in the XML, and where its element ends. */
  readonly from: number;
  readonly to: number;
  /** Prefix of Word's own names there, `w:`. */
  readonly prefix: string;
  /** Footnotes and endnotes that it calls, by kind and id. */
  readonly notes: readonly string[];
}

/** The words of one part, and the runs they came from. */
export interface Words {
  readonly text: string;
  readonly runs: readonly Run[];
}

export interface Tag {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
}

export const WORD = /wordprocessingml/;
export const MATH = /officeDocument\/(2006\/)?math/;
export const COMPATIBLE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Words of one story: the body, or a text box standing apart from it. */
export interface Story {
  readonly pieces: { text: string; run: OpenRun | null }[];
  /** Text boxes of the paragraph at hand, put out behind it. */
  boxes: Story[];
  cells: number;
  /** Where the row at hand begins, to take a deleted one back. */
  row: number;
  rowGone: boolean;
  span: number;
  markGone: boolean;
  bullet: boolean;
}

export interface OpenRun {
  from: number;
  to: number;
  prefix: string;
  notes: string[];
}

export interface Walk {
  readonly position: () => number;
  /** Where the tag at hand begins. */
  from: number;
  readonly stories: Story[];
  readonly path: string[];
  /** Complex fields that are open: whether what stands now is their result; and of how many it is not. */
  readonly fields: boolean[];
  codes: number;
  hidden: number;
  text: boolean;
  /** The outermost run at hand, and how deep in runs we are. */
  run: OpenRun | null;
  depth: number;
  vanished: boolean;
  font: string;
  /** Numbers of notes as Word shows them. */
  readonly numbers: Record<string, number>;
  /** What the notes of a part of notes say, by kind and id, and those that are open. */
  readonly notes: Record<string, string>;
  readonly openNotes: (string | null)[];
  elements: number;
  characters: number;
}

export const newStory = (): Story => ({
  pieces: [],
  boxes: [],
  cells: 0,
  row: 0,
  rowGone: false,
  span: 1,
  markGone: false,
  bullet: false,
});

export const story = (walk: Walk): Story => {
  const last = walk.stories[walk.stories.length - 1];
  if (!last) throw new Trouble('corrupt');
  return last;
};

/** An attribute of Word's own, whatever its prefix. */
export const valueOf = ({ attributes }: Tag, local: string): string | undefined => {
  for (const key of Object.keys(attributes)) {
    const attribute = attributes[key];
    if (attribute && attribute.local === local) return attribute.value;
  }
  return undefined;
};

export const isOn = (tag: Tag): boolean => !/^(0|false|off)$/.test(valueOf(tag, 'val') ?? '1');

/** What is deleted or moved away. */
export const SKIPPED = ['del', 'moveFrom'];

const shows = (walk: Walk): boolean => walk.hidden === 0 && !walk.vanished && walk.codes === 0;

/** Adds a piece to the story at hand. */
export function add(walk: Walk, text: string, run: OpenRun | null = null): void {
  walk.characters += text.length;
  if (walk.characters > DOCX_LIMITS.characters) throw beyond('characters');
  story(walk).pieces.push({ text, run });
}

export function put(walk: Walk, text: string): void {
  if (text !== '' && shows(walk)) add(walk, text, walk.run);
}

const lastSign = (walk: Walk): string => {
  const { pieces } = story(walk);
  const last = pieces[pieces.length - 1]?.text ?? '';
  return last.charAt(last.length - 1);
};

/** The mark of a note as it is shown: numbered in the order of the text, and never read as part of a figure. */
export function putNote(walk: Walk, kind: string, id: string): void {
  if (!shows(walk)) return;
  const number = (walk.numbers[kind] = (walk.numbers[kind] ?? 0) + 1);
  walk.numbers[`${kind} ${id}`] = number;
  walk.run?.notes.push(`${kind} ${id}`);
  put(walk, /\d/.test(lastSign(walk)) ? raised(String(number)) : String(number));
}

export const inside = ({ path }: Walk, name: string): boolean => path[path.length - 1] === name;
export const within = ({ path }: Walk, name: string): boolean => path.lastIndexOf(name) >= 0;
