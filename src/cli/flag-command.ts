import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { digestOfRules } from '../core/digest';
import type { Edit } from '../core/edit';
import { FINDINGS_SHEET, findingsSheet } from '../core/marks/findings-sheet';
import { flag } from '../core/marks/flag';
import { write } from '../core/marks/write';
import type { Rule } from '../core/rules/rule';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { sayTrouble } from '../core/text/trouble';
import { openWorkbook } from '../hosts/xlsx/open-workbook';
import { saveWorkbook } from '../hosts/xlsx/save-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';
import type { Arguments } from './arguments';
import { choiceOf, EXIT, examineAll, rulesOf, type Io } from './command';
import { troubleOf, type OpenedResult } from './examine-file';
import { bytesOf, FLAGGED } from './files';
import { deflateInNode, inflateInNode } from './node-zip';
import { VERSION } from './version';
import { CLI_WORDS } from './words';

/** `bao-cao.xlsx` → `bao-cao.kiem-bieu.xlsx`. */
function copyName(file: string, out: string): string {
  const extension = extname(file);
  return join(out, basename(file, extension) + FLAGGED + extension);
}

interface Marking {
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  readonly time: string;
}

async function editsFor(result: OpenedResult, { rules, locale, time }: Marking): Promise<Edit[]> {
  const { examination, workbook, grids, file, refused } = result;
  if (!examination || !workbook) return [];
  const { report, tables, notices } = examination;
  const host = xlsxHost(workbook);
  const sheet = findingsSheet({
    rules,
    tables,
    grids,
    locale,
    report,
    file: basename(file),
    time,
    version: `${VERSION} (${digestOfRules(rules)})`,
    notices: [...(refused === null ? [] : [refused]), ...notices.map((notice) => sayNotice(notice, locale))],
    previous: grids.find((grid) => grid.sheet === FINDINGS_SHEET) ?? null,
  });
  const marks = flag(report.findings, await host.marks()).edits;
  return [...marks, { kind: 'sheet', name: FINDINGS_SHEET, after: sheet }];
}

/** Whether a file there may be replaced: only one that we wrote ourselves, known by what it remembers. */
async function isOurs(file: string): Promise<boolean> {
  try {
    const memory = await xlsxHost(openWorkbook(bytesOf(file), inflateInNode)).memory();
    return Object.keys(memory).length > 0;
  } catch {
    return false;
  }
}

async function flagOne(result: OpenedResult, out: string, marking: Marking, io: Io): Promise<number> {
  const { workbook, file } = result;
  if (!workbook) return EXIT.fine;
  const copy = copyName(file, out);
  const words = CLI_WORDS[marking.locale];
  if (resolve(copy) === resolve(file) || (existsSync(copy) && !(await isOurs(copy)))) {
    io.err(`${words.exists(copy)}\n`);
    return EXIT.usage;
  }
  try {
    await write(xlsxHost(workbook), await editsFor(result, marking), 'marks', marking.time);
    writeFileSync(copy, saveWorkbook(workbook, deflateInNode));
    io.out(`${words.written(copy)}\n`);
    return EXIT.fine;
  } catch (error) {
    io.err(`${file}: ${sayTrouble(troubleOf(error), marking.locale)}\n`);
    return EXIT.usage;
  }
}

/** `kiem-bieu flag`: flagged copies; the originals are only read. */
export async function flagCommand(args: Arguments, io: Io): Promise<number> {
  const [choice, rules] = [choiceOf(args), rulesOf(args)];
  const out = args.out ?? '.';
  mkdirSync(out, { recursive: true });
  const { results, status } = await examineAll(args, { choice, rules, keep: true }, io);
  let worst = status;
  for (const result of results)
    worst = Math.max(worst, await flagOne(result, out, { rules, locale: args.locale, time: io.now() }, io));
  return worst;
}
