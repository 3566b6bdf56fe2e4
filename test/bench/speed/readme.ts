import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const README = join(__dirname, '../../../README.md');

/** Puts a measurement between its markers in the README. */
export async function writeIntoReadme(
  text: string,
  part: 'speed' | 'pane' | 'evidence' | 'real' | 'claims' = 'speed',
): Promise<void> {
  const [START, END] = [`<!-- ${part}:start -->`, `<!-- ${part}:end -->`];
  const readme = readFileSync(README, 'utf8');
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no ${START} … ${END}`);
  const whole = `${readme.slice(0, start + START.length)}\n\n${text}\n\n${readme.slice(end)}`;
  writeFileSync(README, await format(whole, { ...(await resolveConfig(README)), parser: 'markdown' }));
}
