import { ask, gridOf, type Said } from './drive';
import { FAMILIES } from './families/index';
import type { Fault, Wanted } from './faults/fault';
import type { Made } from './made';
import { random, seedOf } from './random';

/** What came of one kind of error over many tables. */
export interface Score {
  readonly rule: string;
  injected: number;
  found: number;
  elsewhere: number;
  missed: number;
  repeated: number;
  /** Errors and warnings beside the injected one. */
  beside: number;
  /** Gaps and reviews beside it. */
  besideSoft: number;
  readonly besideRules: Map<string, number>;
}

/** One table to look at: what was done to it and what was said. */
export interface Case {
  readonly made: Made;
  readonly wanted: Wanted | null;
  readonly said: readonly Said[];
  readonly verdict: string;
}

const key = ({ rule, cell }: Said): string => `${rule}@${cell}`;
const loud = ({ severity }: Said): boolean => severity === 'error' || severity === 'warning';

const make = (family: string, seed: number): Made => {
  const generate = FAMILIES[family];
  if (!generate) throw new Error(`no family ${family}`);
  return generate(seed);
};

/** Clean tables of one family: every error or warning is a false alarm. */
export function measureClean(
  family: string,
  count: number,
  seed: number,
  keep: (found: Case) => void,
): { alarms: number; tables: number; unread: number; soft: number } {
  const sum = { alarms: 0, tables: 0, unread: 0, soft: 0 };
  for (let turn = 0; turn < count; turn++) {
    const made = make(family, seedOf(seed, turn, family.length));
    const { findings, examination } = ask([gridOf(made.sheet)]);
    const alarms = findings.filter(loud);
    sum.tables++;
    sum.alarms += alarms.length;
    sum.soft += findings.length - alarms.length;
    if (examination.tables.length !== 1) sum.unread++;
    if (findings.length > 0 || examination.tables.length !== 1)
      keep({
        made,
        wanted: null,
        said: findings,
        verdict: alarms.length
          ? 'false alarm'
          : examination.tables.length === 1
            ? 'gap or review'
            : `${String(examination.tables.length)} tables`,
      });
  }
  return sum;
}

function judge(score: Score, rule: string, wanted: Wanted, said: readonly Said[]): string {
  const own = said.filter((finding) => finding.rule === rule || wanted.or?.includes(finding.rule) === true);
  const right = own.filter(({ cell }) => wanted.cells.includes(cell));
  const others = said.filter((finding) => !own.includes(finding) && !wanted.besides?.includes(finding.rule));
  score.injected++;
  if (right.length > 0) score.found++;
  else if (own.length > 0) score.elsewhere++;
  else score.missed++;
  if (own.length > 1) score.repeated++;
  score.beside += others.filter(loud).length;
  score.besideSoft += others.filter((finding) => !loud(finding)).length;
  for (const other of others) score.besideRules.set(other.rule, (score.besideRules.get(other.rule) ?? 0) + 1);
  const where = right.length ? 'found' : own.length ? 'elsewhere' : 'missed';
  return `${where}${own.length > 1 ? ', repeated' : ''}${others.length ? ', beside' : ''}`;
}

/** Puts one error of the class into table after table and counts what is said. */
export function measureFault(fault: Fault, count: number, seed: number, keep: (found: Case) => void): Score {
  const score: Score = {
    rule: fault.rule,
    injected: 0,
    found: 0,
    elsewhere: 0,
    missed: 0,
    repeated: 0,
    beside: 0,
    besideSoft: 0,
    besideRules: new Map(),
  };
  for (let turn = 0; score.injected < count && turn < count * 40; turn++) {
    const family = fault.families[turn % fault.families.length] ?? '';
    const own = seedOf(seed, turn, fault.rule.length, family.length);
    const made = make(family, own);
    const wanted = fault.inject(made, random(own ^ 0x5bd1e995));
    if (!wanted) continue;
    const clean = make(family, own);
    const settings = fault.settings?.(clean) ?? {};
    const before = new Set(ask([gridOf(clean.sheet)], fault.rule.endsWith('-area') ? {} : settings).findings.map(key));
    const said = ask([gridOf(made.sheet)], settings).findings.filter((finding) => !before.has(key(finding)));
    const verdict = judge(score, fault.rule, wanted, said);
    if (verdict !== 'found') keep({ made, wanted, said, verdict });
  }
  return score;
}
