import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/hosts/xlsx/package';
import { readThrough } from '../../src/hosts/xlsx/sound-parts';
import { inflateInNode } from '../../src/cli/node-zip';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { cli, type Ran } from '../cli/run-cli';

/** What a case came to: what went wrong, and what the command line made of the file. */
export interface Trial {
  readonly wrong: readonly string[];
  readonly read: boolean;
  readonly copied: boolean;
}

/** What the JSON of a check says of its one file; null where it is no JSON. */
function errorIn(out: string): { readonly code: string } | null | undefined {
  try {
    return (JSON.parse(out) as { workbooks: { error: { code: string } | null }[] }).workbooks[0]?.error;
  } catch {
    return undefined;
  }
}

/** Why a flagged copy cannot be read back; nothing where it can. */
async function unreadable(copy: string): Promise<string[]> {
  try {
    const host = xlsxHost(openWorkbook(new Uint8Array(readFileSync(copy))));
    await host.read((await host.sheets()).map(({ name }) => name));
    return [];
  } catch (error) {
    return [`the copy cannot be read: ${String(error)}`];
  }
}

const lastLines = (text: string): string => text.trim().split('\n').slice(0, 4).join(' | ').slice(0, 400);

const exits = ({ status, err }: Ran, name: string, allowed: readonly number[]): string[] =>
  allowed.includes(status ?? -1) ? [] : [`${name} exits with ${String(status)}: ${lastLines(err)}`];

/** Refusals to write into a workbook that can be read; of any other file both commands must say the same. */
const UNWRITABLE = /bảo vệ|đã có sẵn|ghi chú|chữ ký|không ghi/;

/** The part that a refused copy is said to have broken. */
const BROKEN_PART = /Không đọc lại được bản sao \(([^:)]+)/;

/**
 * A damaged part that nothing links to is no part of the workbook, so that it is read; other programs stumble over the copy.
 * The file itself has it damaged: sheets, cells or a memory that the copy lost are never excused so.
 */
function isStrayPart({ err }: Ran, bytes: Uint8Array): boolean {
  const part = BROKEN_PART.exec(err)?.[1];
  if (part === undefined) return false;
  const source = openPackage(bytes, inflateInNode);
  if (!source.has(part)) return part === '_rels/.rels';
  try {
    readThrough(source, part);
    return false;
  } catch {
    return true;
  }
}

function verdicts(checked: Ran, flagged: Ran, copies: readonly string[], bytes: Uint8Array): string[] {
  const error = errorIn(checked.out);
  if (error === undefined) return ['check prints no JSON'];
  const wrong: string[] = [];
  if ((error === null) === (checked.status === 2) && checked.err === '') wrong.push('check says no reason');
  if (error !== null && copies.length > 0) wrong.push(`flag copies what check calls ${error.code}`);
  if (error === null && copies.length === 0 && !UNWRITABLE.test(flagged.err) && !isStrayPart(flagged, bytes))
    wrong.push(`flag refuses what check reads: ${lastLines(flagged.err)}`);
  if (copies.length > 1) wrong.push(`left behind: ${copies.join(', ')}`);
  return wrong;
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Checks and flags one file in a folder of its own, and says whatever must never happen (một lượt thử). */
export async function tryFile(bytes: Uint8Array, folder: string, keep?: string): Promise<Trial> {
  const [file, out] = [join(folder, 'thu.xlsx'), join(folder, 'out')];
  rmSync(out, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  const checked = await cli('check', file, '--format', 'json');
  const flagged = await cli('flag', file, '--out', out);
  // Where nothing is written, no folder is left either.
  const copies = existsSync(out) ? readdirSync(out) : [];
  const [copy] = copies;
  const wrong = [
    ...exits(checked, 'check', [0, 1, 2]),
    ...exits(flagged, 'flag', [0, 1, 2]),
    ...verdicts(checked, flagged, copies, bytes),
    ...(copy === undefined ? [] : await unreadable(join(out, copy))),
    ...(digest(readFileSync(file)) === digest(bytes) ? [] : ['the original was changed']),
  ];
  if (copy !== undefined && keep !== undefined) writeFileSync(keep, readFileSync(join(out, copy)));
  return { wrong, read: errorIn(checked.out) === null, copied: copy !== undefined };
}
