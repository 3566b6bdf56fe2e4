import type { Job, Looked } from '../app/checker';
import { examineSteps, type Examination, type Progress } from '../core/examine';
import { overlaps, type Range } from '../core/grid/range';
import { keptSettings } from '../core/kept-settings';
import { ownSheetsNow } from '../core/marks/renamed-own';
import { lostWaivers, withWaivers } from '../core/marks/waivers';
import { placedCorrections } from '../core/moved/placed-corrections';
import { keptOfficial } from '../core/rates/kept-official';
import { withOfficial } from '../core/rates/official';
import type { Rule } from '../core/rules/rule';

type Step = { readonly done: false; readonly value: Progress } | { readonly done: true; readonly value: Looked };

/** A look in slices: each `next` does a little and says how far it is. */
export interface LookSteps {
  next(): Step;
}

/** Only what belongs to the table at a place; nothing where there is none. */
function narrow(found: Examination, at: Range): Examination {
  const tables = found.tables.filter((table) => overlaps(table.range, at)).slice(0, 1);
  const belongs = (item: { readonly table: string | null }): boolean => item.table === tables[0]?.id;
  return {
    tables,
    notices: found.notices,
    rates: found.rates.filter(belongs),
    coverage: found.coverage.filter(belongs),
    report: {
      ...found.report,
      findings: found.report.findings.filter(belongs),
      unchecked: found.report.unchecked.filter(belongs),
    },
  };
}

/** Reads and checks the job's grids slice by slice, as the workbook wants it (kiểm tra từng phần). */
export function lookSteps({ grids, memory, otherwise, at, ...job }: Job, rules: readonly Rule[]): LookSteps {
  const sheets = job.sheets ?? grids.map((grid) => grid.sheet);
  const placed = placedCorrections(memory, { grids, sheets });
  const kept = keptSettings(
    memory,
    rules.map((rule) => rule.id),
    otherwise,
  );
  const steps = examineSteps(grids, {
    settings: kept.settings,
    corrections: placed.corrections,
    ownSheets: ownSheetsNow(memory, { grids, sheets }),
    rules,
  });
  return {
    next: () => {
      const step = steps.next();
      if (!step.done) return step;
      const found = at ? narrow(step.value, at) : step.value;
      const hand = { grids, sheets };
      const ran = rules.map((rule) => rule.id).filter((id) => kept.settings.off.indexOf(id) < 0);
      const findings = withWaivers(found.report.findings, memory, hand);
      const lost = [...placed.lost, ...lostWaivers(step.value.report.findings, memory, hand, ran)];
      const notices = [...found.notices, ...lost];
      const rates = withOfficial(found.rates, found.tables, keptOfficial(memory), sheets);
      const report = { ...found.report, findings };
      return { done: true, value: { ...found, rates, notices, report, kept, corrections: placed.corrections } };
    },
  };
}
