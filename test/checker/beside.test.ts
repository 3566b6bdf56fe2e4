import type { CheckWatch, Job } from '../../src/app/checker';
import { answering } from '../../src/checker/answering';
import { besideChecker, type Beside, type Timing } from '../../src/checker/beside';
import { frameChecker } from '../../src/checker/in-frame';
import { lookSteps } from '../../src/checker/look';
import type { Answered, Asked } from '../../src/checker/messages';
import { cellAt } from '../../src/core/grid/range';
import { waive } from '../../src/core/marks/waivers';
import { rules } from '../../src/core/rules/index';
import { defineRule, type Rule } from '../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { RESULTS, sheetOf } from '../app/desk';

const job = (more: Partial<Job> = {}): Job => ({
  grids: [sheetOf('Biểu 1'), sheetOf('Biểu 2')],
  memory: {},
  otherwise: DEFAULT_SETTINGS,
  at: null,
  ...more,
});

/** Nobody stops it, and nobody has to wait. */
const watch = (more: Partial<CheckWatch> = {}): CheckWatch => ({
  advanced: () => undefined,
  stopped: () => false,
  pause: () => Promise.resolve(),
  ...more,
});

const frame = frameChecker(() => Promise.resolve({ rules, lookSteps }));

interface Hired extends Beside {
  readonly asked: Asked[];
  ended: boolean;
}

/** A worker in this thread: what is said travels as plain data, a moment later. */
function worker(known: readonly Rule[] = rules, comes = true): Hired {
  const say = (answer: Answered): void => {
    const data = structuredClone(answer);
    queueMicrotask(() => hired.ended || hired.onmessage?.({ data }));
  };
  const answer = answering(known, say);
  const hired: Hired = {
    onmessage: null,
    onerror: null,
    asked: [],
    ended: false,
    postMessage: (asked) => {
      const data = structuredClone(asked);
      hired.asked.push(data);
      if (comes) queueMicrotask(() => hired.ended || answer(data));
    },
    terminate: () => void (hired.ended = true),
  };
  if (comes) say({ kind: 'ready' });
  return hired;
}

/** Time that passes only when asked to. */
function clock(): Timing & { pass(milliseconds: number): void } {
  let time = 0;
  const due = new Set<() => void>();
  return {
    now: () => time,
    every: (_, act) => {
      due.add(act);
      return () => void due.delete(act);
    },
    pass: (milliseconds) => {
      time += milliseconds;
      due.forEach((act) => act());
    },
  };
}

describe('a check beside the frame', () => {
  it('comes to what a check in the frame comes to, to the last word', async () => {
    const jobs = [job(), job({ at: cellAt('Biểu 2', 2, 3) }), job({ at: cellAt('Biểu 2', 90, 3) })];
    for (const one of jobs) {
      const here = await frame.look(one, watch());
      const there = await besideChecker(() => worker(), frame).look(one, watch());
      expect(there).toEqual(structuredClone(here));
      expect(there?.tables.map((table) => one.grids.indexOf(table.grid) >= 0)).toEqual(there?.tables.map(() => true));
    }
  });

  it('hands consequences, acceptances, settings and faults over whole', async () => {
    const broken = defineRule({
      id: 'broken',
      severity: 'error',
      basis: null,
      appliesTo: () => true,
      check: () => {
        throw new TypeError('x');
      },
      text: { vi: WORDS, en: WORDS },
      example: '',
    });
    const known = [...rules, broken];
    const own = frameChecker(() => Promise.resolve({ rules: known, lookSteps }));
    const [finding] = (await own.look(job(), watch()))?.report.findings ?? [];
    if (!finding) throw new Error('nothing found');
    const given = { reason: 'Theo quyết định', by: 'Hoa', reference: '12/QĐ', time: '2026-01-01T00:00:00Z' };
    const edit = waive({}, finding, given, job().grids);
    const memory = edit.kind === 'memory' ? { [edit.key]: edit.after ?? '' } : {};
    const one = job({ memory: { ...memory, settings: '{"version":1,"off":["target-unmet"]}' } });
    const there = await besideChecker(() => worker(known), own).look(one, watch());
    const here = await own.look(one, watch());
    expect(here?.report.faults.length).toBeGreaterThan(0);
    const plain = here?.report.faults.map(({ ruleId, error }) => ({ ruleId, error: String(error) }));
    expect(there).toEqual(structuredClone({ ...here, report: { ...here?.report, faults: plain } }));
    expect(there?.report.findings[0]?.waived?.by).toBe('Hoa');
    expect(there?.kept.settings.off).toEqual(['target-unmet']);
  });

  it('sends large grids in blocks of a few thousand cells, with pauses', async () => {
    const row = RESULTS.trim().split('\n')[1] ?? '';
    const art = [RESULTS.trim().split('\n')[0] ?? '', ...Array.from({ length: 3000 }, () => row)].join('\n');
    const hired = worker([]);
    let pauses = 0;
    const pause = (): Promise<void> => Promise.resolve(void pauses++);
    let time = 0;
    const ticking: Timing = { now: () => (time += 7), every: () => () => undefined };
    await besideChecker(() => hired, frame, ticking).look(job({ grids: [sheetOf('Lớn', art)] }), watch({ pause }));
    const blocks = hired.asked.filter((asked) => asked.kind === 'rows');
    expect(blocks.length).toBeGreaterThan(8);
    for (const { rows } of blocks)
      expect(rows.reduce((sum, cells) => sum + (cells?.length ?? 0), 0)).toBeLessThan(2100);
    expect(pauses).toBeGreaterThan(3);
  });

  it('lets the worker go when a person stops it, and has another at hand', async () => {
    const hired: Hired[] = [];
    const timing = clock();
    const checker = besideChecker(
      () => (hired.push(worker(rules, hired.length > 0)), hired[hired.length - 1]!),
      frame,
      timing,
    );
    let stopped = false;
    const looking = checker.look(job(), watch({ stopped: () => stopped }));
    await new Promise((go) => setTimeout(go, 5));
    stopped = true;
    timing.pass(50);
    expect(await looking).toBeNull();
    expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
    stopped = false;
    expect((await checker.look(job(), watch()))?.tables).toHaveLength(2);
    expect(hired).toHaveLength(2);
  });

  it('passes progress on', async () => {
    const stages = new Set<string>();
    await besideChecker(() => worker(), frame).look(job(), watch({ advanced: ({ stage }) => void stages.add(stage) }));
    expect(stages).toContain('reading');
  });

  it.each<[string, () => Beside, (timing: ReturnType<typeof clock>, hired: Beside | null) => void]>([
    [
      'no worker can be made',
      () => {
        throw new Error('SecurityError');
      },
      () => undefined,
    ],
    ['its script does not load', () => worker(rules, false), (_, hired) => hired?.onerror?.(undefined as never)],
    ['it never says a word', () => worker(rules, false), (timing) => timing.pass(10001)],
  ])('checks in the frame where %s, and says nothing', async (_, start, happens) => {
    const timing = clock();
    let hired: Beside | null = null;
    let starts = 0;
    const checker = besideChecker(
      () => {
        starts++;
        hired = start();
        return hired;
      },
      frame,
      timing,
    );
    const looking = checker.look(job(), watch());
    await new Promise((go) => setTimeout(go, 5));
    happens(timing, hired);
    expect((await looking)?.tables).toHaveLength(2);
    expect((await checker.look(job(), watch()))?.tables).toHaveLength(2);
    expect(starts).toBe(1);
  });

  it('tells a fault of ours for what it is, and goes on with a fresh worker', async () => {
    const hired: Hired[] = [];
    const checker = besideChecker(() => (hired.push(worker()), hired[hired.length - 1]!), frame);
    await expect(checker.look(job({ memory: null as never }), watch())).rejects.toThrow(/null/);
    expect((await checker.look(job(), watch()))?.tables).toHaveLength(2);
    expect(hired).toHaveLength(2);
  });
});

const WORDS = { title: '', why: '', todo: '', messages: {} };
