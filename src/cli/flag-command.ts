import { basename } from 'node:path';
import type { Edit } from '../core/edit';
import { Trouble } from '../core/host';
import { FINDINGS_SHEET, findingsSheet } from '../core/marks/findings-sheet';
import { flag, MOST_AREAS, type Flagging } from '../core/marks/flag';
import { writeOwnSheet } from '../core/marks/people-words';
import { write } from '../core/marks/write';
import type { Rule } from '../core/rules/rule';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { sayTrouble } from '../core/text/trouble';
import type { XlsxWorkbook } from '../hosts/xlsx/open-workbook';
import { proveCopy } from '../hosts/xlsx/prove-copy';
import { saveWorkbook } from '../hosts/xlsx/save-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';
import { allowedEdits } from './allowed-edits';
import type { Arguments } from './arguments';
import { checkingOf, EXIT, examineAll, tell, type Io } from './command';
import { placeFor, type CopyPlace, type Kept } from './copy-place';
import { sealed } from './copy-seal';
import { dropEmpty, inputsOf, makeFolder, sayDisk } from './deliver';
import type { OpenedResult } from './examine-file';
import { deflateInNode, inflateInNode } from './node-zip';
import { PROTECTION_WORDS } from './protection-words';
import { VERSION } from './version';
import { oneLine } from './visible';
import { CLI_WORDS } from './words';
import { isDiskError, untorn, writeWhole } from './write-file';

interface Marking {
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  readonly out: string;
  readonly kept: Kept;
  readonly io: Io;
}

/** What the copy gets: the sheet of findings. */
function sheetFor(result: OpenedResult, { rules, locale, io }: Marking): Edit[] {
  const { examination, grids, file, refused } = result;
  if (!examination) return [];
  const { report, tables, notices } = examination;
  const after = findingsSheet({
    rules,
    tables,
    grids,
    locale,
    report,
    file: basename(file),
    time: io.now(),
    version: VERSION,
    notices: [...(refused === null ? [] : [refused]), ...notices.map((notice) => sayNotice(notice, locale))],
    previous: grids.find((grid) => grid.sheet === FINDINGS_SHEET) ?? null,
  });
  return writeOwnSheet(FINDINGS_SHEET, after);
}

/** And the marks. */
async function marksFor({ examination, workbook, grids }: OpenedResult): Promise<Flagging> {
  const standing = workbook ? await xlsxHost(workbook).marks() : [];
  return flag(examination?.report.findings ?? [], standing, MOST_AREAS, grids);
}

/** The copy, read back before anybody sees it. */
async function copyOf(result: OpenedResult, workbook: XlsxWorkbook, marking: Marking): Promise<Uint8Array> {
  const { edits, leftOut } = await marksFor(result);
  const allowed = await allowedEdits(workbook, [...edits, ...sheetFor(result, marking)]);
  await write(xlsxHost(workbook), allowed.edits, 'marks', marking.io.now());
  const copy = sealed(saveWorkbook(workbook, deflateInNode), result.file);
  proveCopy(copy, workbook, inflateInNode);
  const words = CLI_WORDS[marking.locale];
  if (leftOut > 0) tell(marking.io, words.marksLeftOut(result.file, leftOut));
  const kept = PROTECTION_WORDS[marking.locale];
  if (allowed.protectedSheets.length > 0) tell(marking.io, kept.protectedSheets(result.file, allowed.protectedSheets));
  if (allowed.lockedStructure) tell(marking.io, kept.lockedStructure(result.file));
  return copy;
}

/** Writes where nothing is lost by it; somebody may take a free name meanwhile, then there is the next. */
async function put(file: string, copy: Uint8Array, { out, kept }: Marking): Promise<CopyPlace | null> {
  for (;;) {
    const place = placeFor(file, out, kept);
    if (!place) return null;
    try {
      await untorn(() => writeWhole(place.path, copy, place.replaces));
      return place;
    } catch (error) {
      if (!isDiskError(error) || error.code !== 'EEXIST') throw error;
    }
  }
}

async function flagOne(result: OpenedResult, marking: Marking): Promise<number> {
  const { workbook, file } = result;
  const { io, locale, out } = marking;
  const words = CLI_WORDS[locale];
  if (!workbook) return EXIT.fine;
  try {
    const place = await put(file, await copyOf(result, workbook, marking), marking);
    if (place?.taken) tell(io, words.taken(place.taken));
    if (place) io.out(`${oneLine(words.written(place.path))}\n`);
    else tell(io, words.noName(file));
    return place && !place.foreign ? EXIT.fine : EXIT.usage;
  } catch (error) {
    if (error instanceof Trouble || isDiskError(error)) {
      tell(io, error instanceof Trouble ? `${file}: ${sayTrouble(error, locale)}` : sayDisk(error, out, locale));
      return EXIT.usage;
    }
    io.err(
      `${oneLine(file)}: ${words.fault(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    return EXIT.fault;
  }
}

/** `kiem-bieu flag`: flagged copies; the originals are only read. */
export async function flagCommand(args: Arguments, io: Io): Promise<number> {
  const { choice, rules } = checkingOf(args);
  const { locale, out } = args;
  const folder = out ?? '.';
  let made: string | null = null;
  try {
    made = makeFolder(folder);
  } catch (error) {
    tell(io, sayDisk(error, folder, locale));
    return EXIT.usage;
  }
  const kept = { isInput: inputsOf(args), given: new Set<string>() };
  const marking = { rules, locale, out: folder, kept, io };
  const { status } = await examineAll(args, { choice, rules }, io, (result) => flagOne(result, marking));
  dropEmpty(folder, made);
  return status;
}
