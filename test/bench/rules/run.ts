import { rules } from '../../../src/core/rules/index';
import { measureBytes } from './bytes';
import { FAMILIES } from './families/index';
import { FAULTS } from './faults/index';
import { measureClean, measureFault, type Case, type Score } from './measure';
import { options } from './options';
import { picture } from './picture';

process.stdout.on('error', () => process.exit(0));
const asked = options(process.argv.slice(2));
const out = (text = ''): void => void process.stdout.write(`${text}\n`);
const pad = (value: string | number, width: number): string =>
  typeof value === 'number' ? String(value).padStart(width) : value.padEnd(width);

const shown: Case[] = [];
const keep = (found: Case): void => {
  if (shown.length < asked.show) shown.push(found);
};

function show({ made, wanted, said, verdict }: Case): void {
  out(`--- ${made.family}, seed ${String(made.seed)}: ${verdict}`);
  if (wanted) out(`    put in: ${wanted.what}; expected at ${wanted.cells.slice(0, 6).join(' or ')}`);
  for (const { rule, severity, cell, message, consequences } of said)
    out(
      `    said: ${severity} ${rule}/${message} at ${cell}${consequences.length ? `, hence ${consequences.join(', ')}` : ''}`,
    );
  out(picture(made.sheet, wanted?.cells));
}

function cleanTables(): number {
  out(`Clean tables, seed ${String(asked.seed)}`);
  out(
    `${pad('family', 14)}${pad('tables', 8)}${pad('not one table', 15)}${pad('false alarms', 14)}${pad('gaps, reviews', 14)}`,
  );
  let alarms = 0;
  for (const family of Object.keys(FAMILIES)) {
    if (asked.families.length && !asked.families.includes(family)) continue;
    const sum = measureClean(family, asked.clean, asked.seed, asked.rules.length ? () => undefined : keep);
    alarms += sum.alarms;
    out(`${pad(family, 14)}${pad(sum.tables, 6)}${pad(sum.unread, 15)}${pad(sum.alarms, 14)}${pad(sum.soft, 15)}`);
  }
  return alarms;
}

const share = ({ found, injected }: Score): string => (injected ? `${((found / injected) * 100).toFixed(1)}%` : '-');

function injected(): void {
  out(`\nOne error put into each table, seed ${String(asked.seed)}`);
  out(
    `${pad('rule', 27)}${pad('put in', 8)}${pad('found at its cell', 19)}${pad('elsewhere', 11)}${pad('missed', 8)}${pad('twice', 7)}${pad('beside: E/W', 13)}${pad('G/R', 5)}`,
  );
  for (const fault of FAULTS) {
    if (asked.rules.length && !asked.rules.includes(fault.rule)) continue;
    const families = fault.families.filter((family) => !asked.families.length || asked.families.includes(family));
    if (families.length === 0) continue;
    if (!rules.some(({ id }) => id === fault.rule)) {
      out(`${pad(fault.rule, 27)}no such rule yet`);
      continue;
    }
    const score = measureFault({ ...fault, families }, asked.errors, asked.seed, keep);
    const beside = [...score.besideRules].map(([rule, count]) => `${rule} ${String(count)}`).join(', ');
    out(
      `${pad(fault.rule, 27)}${pad(score.injected, 6)}${pad(`${String(score.found)} (${share(score)})`.padStart(18), 18)}${pad(score.elsewhere, 11)}${pad(score.missed, 8)}${pad(score.repeated, 8)}${pad(score.beside, 12)}${pad(score.besideSoft, 6)}  ${beside}`,
    );
  }
}

async function throughBytes(): Promise<void> {
  if (asked.bytes === 0 || asked.rules.length || asked.families.length) return;
  out('\nThe same sheets through .xlsx files');
  for (const result of await measureBytes(asked.bytes, asked.seed)) {
    if (typeof result === 'string') out(result);
    else
      out(
        `${pad(result.writer, 14)}${pad(result.files, 6)} files, ${String(result.differ.length)} told otherwise than in memory`,
      );
    if (typeof result !== 'string') for (const text of result.differ.slice(0, asked.show)) out(`    ${text}`);
  }
}

const alarms = cleanTables();
injected();
void throughBytes().then(() => {
  for (const one of shown) show(one);
  out(alarms === 0 ? '\nNo false alarm.' : `\n${String(alarms)} false alarms.`);
});
