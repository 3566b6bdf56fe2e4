import { share, type Line } from '../line';
import { meaningless } from './nonsense';
import { rounded } from './rounded';
import { severalErrors, undecidable } from './several';
import { loneTotals, offByLittle } from './single';
import { totalRows } from './total-row';
import { addFixes, NO_FIXES, type Asked, type Outcome } from './trial';

/** The kinds of drawn tables, by the name that `--only` takes, and how many of each are drawn at `--count 100`. */
export const KINDS: Readonly<Record<string, { readonly run: (asked: Asked) => Outcome; readonly times: number }>> = {
  rounded: { run: rounded, times: 2 },
  'off-by-little': { run: offByLittle, times: 2 },
  lone: { run: loneTotals, times: 1 },
  several: { run: severalErrors, times: 1 },
  undecidable: { run: undecidable, times: 1 },
  'total-row': { run: totalRows, times: 0.4 },
  nonsense: { run: meaningless, times: 2 },
};

/** Draws and tries the kinds that are asked for; the fixes of all of them are held against the right tables. */
export function generated(asked: Asked, wanted: (kind: string) => boolean): Line[] {
  const lines: Line[] = [];
  let fixes = NO_FIXES;
  for (const [kind, { run, times }] of Object.entries(KINDS)) {
    if (!wanted(kind)) continue;
    const outcome = run({ ...asked, count: Math.max(1, Math.round(asked.count * times)) });
    lines.push(...outcome.lines);
    fixes = addFixes(fixes, outcome.fixes);
  }
  if (lines.length === 0) return lines;
  const right = fixes.offered - fixes.wrong.length;
  const found = share(right, fixes.offered);
  return [...lines, { part: 'all drawn tables', measure: 'fixes offered that are right', found, wanted: '100%' }];
}
