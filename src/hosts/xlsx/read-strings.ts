import { LIMITS, tooLarge } from './limits';
import { readPlainStrings } from './plain/strings';
import { decodeSigns } from './xml/escape';
import { isTrue, readXml, type Attributes, type Listener } from './xml/stream';
import { withoutTail } from '../../core/grid/tail';

/** A text with what its runs agree on; a run's font tells TCVN3 text from Unicode where the cell's font does not. */
export interface HeldText {
  readonly text: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Longer than a cell can hold: the rest was left out. */
  readonly cut?: boolean;
}

interface Run {
  text: string;
  font?: string;
  bold: boolean;
  italic: boolean;
}

/** Collects one string item (`si` or `is`): its runs joined, reading aids for East Asian text left out. */
export interface TextCollector {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  take(): HeldText;
}

/** Without the white space of XML at both ends; a no-break space is a sign like any other. */
const trimmed = (piece: string): string => withoutTail(piece.replace(/^[ \t\r\n]+/, ''), /[ \t\r\n]/);

const agree = <T>(runs: readonly Run[], read: (run: Run) => T): T | undefined => {
  const [first, ...rest] = runs.filter(({ text }) => text.trim() !== '');
  return first && rest.every((run) => read(run) === read(first)) ? read(first) : undefined;
};

/** A sign that XML cannot hold takes so many letters: `_x000D_`. */
const WRITTEN_SIGN = 7;

/** What a cell can hold of a text as written; what is far too long is cut before it is read. */
export function cellText(written: string): { readonly text: string; readonly cut: boolean } {
  const text = decodeSigns(written.slice(0, WRITTEN_SIGN * (LIMITS.text + 1)));
  return { text: text.slice(0, LIMITS.text), cut: text.length > LIMITS.text };
}

function joined(plain: string, runs: readonly Run[]): HeldText {
  if (runs.length === 0 && plain.length <= LIMITS.text && plain.indexOf('_x') < 0) return { text: plain };
  const { text, cut } = cellText(runs.length === 0 ? plain : plain + runs.map((run) => run.text).join(''));
  const font = agree(runs, (run) => run.font);
  const bold = agree(runs, (run) => run.bold);
  const italic = agree(runs, (run) => run.italic);
  return {
    text,
    ...(font !== undefined && { font }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(cut && { cut }),
  };
}

export function textCollector(): TextCollector {
  let plain = '';
  let runs: Run[] = [];
  let run: Run | null = null;
  let aside = 0;
  let piece: string | null = null;
  let keeps = false;
  const look = (name: string, { val }: Attributes): void => {
    if (!run) return;
    if (name === 'rFont') run.font = val;
    if (name === 'b') run.bold = val === undefined || isTrue(val);
    if (name === 'i') run.italic = val === undefined || isTrue(val);
  };
  return {
    open: (name, attributes) => {
      if (name === 'rPh') aside++;
      else if (name === 'r') run = { text: '', bold: false, italic: false };
      else if (name === 't' && aside === 0) {
        piece = '';
        keeps = attributes['xml:space'] === 'preserve';
      } else look(name, attributes);
    },
    text: (text) => {
      if (piece !== null) piece += text;
    },
    close: (name) => {
      if (name === 'rPh') aside--;
      else if (name === 't' && piece !== null) {
        const text = keeps ? piece : trimmed(piece);
        if (run) run.text += text;
        else plain += text;
        piece = null;
      } else if (name === 'r' && run) {
        runs.push(run);
        run = null;
      }
    },
    take: () => {
      const held = joined(plain, runs);
      plain = '';
      runs = [];
      return held;
    },
  };
}

/** The shared strings of a workbook, in their order (bảng chuỗi dùng chung). */
export function readStrings(bytes: Uint8Array | null, part: string): HeldText[] {
  const strings: HeldText[] = [];
  if (!bytes) return strings;
  const plain = readPlainStrings(bytes, textCollector());
  if (plain) return plain;
  const collector = textCollector();
  const listener: Listener = {
    open: (name, attributes) => {
      collector.open(name, attributes);
    },
    text: (text) => {
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name === 'si' && strings.push(collector.take()) > LIMITS.strings) throw tooLarge('strings');
    },
  };
  readXml(bytes, part, listener, LIMITS.rowElements);
  return strings;
}
