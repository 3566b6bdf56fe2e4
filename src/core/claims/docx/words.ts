import { SaxesParser } from 'saxes';
import { Trouble } from '../../host';
import { beyond, DOCX_LIMITS } from './limits';
import { openField } from './fields';
import { closeNote, joined, openNote, putBoxes } from './stories';
import { symbolOf, withoutPrivate } from './symbols';
import {
  COMPATIBLE,
  MATH,
  SKIPPED,
  WORD,
  add,
  inside,
  isOn,
  newStory,
  put,
  putNote,
  story,
  valueOf,
  within,
  type Tag,
  type Walk,
  type Words,
} from './walk';

type Opens = (walk: Walk, tag: Tag) => void;

function openRun(walk: Walk, { prefix }: Tag): void {
  walk.vanished = false;
  walk.font = '';
  walk.depth++;
  // A comment is hung on the run of the body: Word has none in text boxes.
  if (walk.depth > 1) return;
  const { from } = walk;
  walk.run = { from, to: from, prefix: prefix === '' ? '' : `${prefix}:`, notes: [] };
}

/** A mark of deletion that stands empty in properties: of a paragraph's end, or of a row. */
function openDeletion(walk: Walk): void {
  if (inside(walk, 'trPr')) story(walk).rowGone = true;
  else if (inside(walk, 'rPr') && within(walk, 'pPr')) story(walk).markGone = true;
}

const [BAR, MOST_COLUMNS] = [' | ', 60];
const BARS = new Array(MOST_COLUMNS + 1).join(BAR);

const OPENS: Readonly<Record<string, Opens>> = {
  p: (walk) => {
    const at = story(walk);
    [at.bullet, at.markGone] = [false, false];
  },
  r: openRun,
  t: (walk) => void (walk.text = true),
  tab: (walk) => {
    if (inside(walk, 'r')) put(walk, '\t');
  },
  ptab: (walk) => put(walk, '\t'),
  br: (walk) => put(walk, '\n'),
  cr: (walk) => put(walk, '\n'),
  noBreakHyphen: (walk) => put(walk, '-'),
  sym: (walk, tag) => put(walk, symbolOf(valueOf(tag, 'font') ?? '', valueOf(tag, 'char') ?? '')),
  fldChar: openField,
  vanish: (walk, tag) => {
    if (inside(walk, 'rPr') && !within(walk, 'pPr')) walk.vanished = isOn(tag);
  },
  rFonts: (walk, tag) => {
    if (!within(walk, 'pPr')) walk.font = valueOf(tag, 'ascii') ?? valueOf(tag, 'hAnsi') ?? '';
  },
  numId: (walk, tag) => {
    if (inside(walk, 'numPr') && valueOf(tag, 'val') !== '0') story(walk).bullet = true;
  },
  footnoteReference: (walk, tag) => putNote(walk, 'footnote', valueOf(tag, 'id') ?? ''),
  endnoteReference: (walk, tag) => putNote(walk, 'endnote', valueOf(tag, 'id') ?? ''),
  footnote: openNote,
  endnote: openNote,
  txbxContent: (walk) => void walk.stories.push(newStory()),
  tr: (walk) => {
    const at = story(walk);
    [at.row, at.rowGone] = [at.pieces.length, false];
  },
  tc: (walk) => {
    const at = story(walk);
    at.cells++;
    at.span = 1;
  },
  gridSpan: (walk, tag) =>
    void (story(walk).span = Math.max(1, Math.min(MOST_COLUMNS, Number(valueOf(tag, 'val')) || 1))),
  del: openDeletion,
  moveFrom: openDeletion,
  // "Bấm vào đây để nhập": nobody wrote that.
  showingPlcHdr: (walk, tag) => {
    if (inside(walk, 'sdtPr') && isOn(tag)) walk.path[walk.path.length - 2] = 'sdt placeholder';
  },
};

/** Nothing is read beyond a limit, and nothing that is not Word's. */
function refuse({ path, elements }: Walk, uri: string): void {
  if (elements > DOCX_LIMITS.elements) throw beyond('elements');
  if (path.length >= DOCX_LIMITS.depth) throw beyond('depth');
  if (path.length === 0 && !WORD.test(uri)) throw new Trouble('corrupt');
}

function opened(walk: Walk, tag: Tag): void {
  const { local, uri } = tag;
  walk.elements++;
  refuse(walk, uri);
  if (uri === COMPATIBLE && local === 'Fallback') walk.hidden++;
  if (WORD.test(uri)) {
    if (SKIPPED.indexOf(local) >= 0) walk.hidden++;
    if (local === 'sdtContent' && inside(walk, 'sdt placeholder')) walk.hidden++;
    OPENS[local]?.(walk, tag);
  } else if (MATH.test(uri)) {
    if (local === 't') walk.text = true;
    if (local === 'den') put(walk, '/');
  }
  walk.path.push(local === 'Fallback' || WORD.test(uri) ? local : `${uri} ${local}`);
}

/** A paragraph ends: in a cell with a space, elsewhere with its line; then come its text boxes. */
function closeParagraph(walk: Walk): void {
  const at = story(walk);
  if (!at.markGone && walk.hidden === 0) add(walk, at.cells > 0 ? ' ' : '\n');
  at.markGone = false;
  putBoxes(at);
}

function closeCell(walk: Walk): void {
  const at = story(walk);
  at.cells--;
  const last = at.pieces[at.pieces.length - 1];
  if (last?.run === null && last.text === ' ') at.pieces.pop();
  add(walk, BARS.slice(0, at.span * BAR.length));
  at.span = 1;
}

const CLOSES: Readonly<Record<string, Opens>> = {
  footnote: closeNote,
  endnote: closeNote,
  r: (walk) => {
    walk.vanished = false;
    if (--walk.depth > 0) return;
    if (walk.run) walk.run.to = walk.position();
    walk.run = null;
  },
  t: (walk) => void (walk.text = false),
  pPr: (walk) => {
    if (story(walk).bullet) put(walk, '- ');
  },
  p: closeParagraph,
  tc: closeCell,
  tr: (walk) => {
    const at = story(walk);
    if (at.rowGone) at.pieces.length = at.row;
    // A table inside a cell stays on its row's line.
    else add(walk, at.cells > 0 ? ' ' : '\n');
    at.rowGone = false;
  },
  txbxContent: (walk) => {
    const box = walk.stories.pop();
    if (box && walk.hidden === 0) story(walk).boxes.push(box);
  },
};

function closed(walk: Walk, tag: Tag): void {
  const { local, uri } = tag;
  walk.path.pop();
  if (uri === COMPATIBLE && local === 'Fallback') walk.hidden--;
  if (MATH.test(uri) && local === 't') walk.text = false;
  if (!WORD.test(uri)) return;
  if (SKIPPED.indexOf(local) >= 0) walk.hidden--;
  if (local === 'sdtContent' && inside(walk, 'sdt placeholder')) walk.hidden--;
  CLOSES[local]?.(walk, tag);
}

/** Notes numbered as they are called; and in the parts that hold them, what they say. */
export interface WordsAndNotes extends Words {
  readonly numbers: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** Reads the words of a part: deletions, field codes, hidden words and comments left out (chữ như người đọc thấy). */
export function wordsOf(xml: string): WordsAndNotes {
  const parser = new SaxesParser({ xmlns: true });
  const walk: Walk = {
    position: () => parser.position,
    from: 0,
    stories: [newStory()],
    path: [],
    fields: [],
    codes: 0,
    hidden: 0,
    text: false,
    run: null,
    depth: 0,
    vanished: false,
    font: '',
    numbers: {},
    notes: {},
    openNotes: [],
    elements: 0,
    characters: 0,
  };
  // Its name is read, and the sign behind it.
  parser.on('opentagstart', ({ name }) => void (walk.from = parser.position - name.length - 2));
  parser.on('opentag', (tag) => opened(walk, tag as unknown as Tag));
  parser.on('closetag', (tag) => closed(walk, tag as unknown as Tag));
  parser.on('text', (text) => {
    if (walk.text) put(walk, withoutPrivate(text, walk.font));
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('corrupt');
  }
  return { ...joined(story(walk)), numbers: walk.numbers, notes: walk.notes };
}
