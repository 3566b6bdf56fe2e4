import { Session, type Profiler } from 'node:inspector';
import { sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { countNatives, type NativeCounts } from './count-natives';

/**
 * What a run cost, counted and not timed, so that it is the same on every machine: per function of `src/` how often
 * its busiest block ran, plus the elements that built-in methods looked through on its behalf.
 */
export interface Work {
  readonly total: number;
  /** By `core/table/body.ts bodyOf`; a nameless function counts for the one around it. */
  readonly by: ReadonlyMap<string, number>;
}

const session = new Session();
session.connect();

function post<T>(method: string, params: object = {}): T {
  let answer: T | undefined;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result as T;
  });
  return answer as T;
}

// At import: only functions compiled from now on count their blocks, so import this before what is to be counted.
// Optimised code does not count its calls, so there is none of it until the tests of the file are done.
setFlagsFromString('--no-opt');
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => {
  post('Profiler.stopPreciseCoverage');
  session.disconnect();
  setFlagsFromString('--opt');
});

const SOURCE = `${sep}src${sep}`;

/** The file below `src/` that a script was made of; null for a package's, a test's or the engine's own. */
export function sourceFile(url: string): string | null {
  const path = url.replace(/^file:\/\//, '');
  const at = path.indexOf(SOURCE);
  return at < 0 || path.includes('node_modules')
    ? null
    : path
        .slice(at + SOURCE.length)
        .split(sep)
        .join('/');
}

/** How often the busiest block of a function ran. */
const busiest = ({ ranges }: Profiler.FunctionCoverage): number => Math.max(...ranges.map(({ count }) => count));

/** Functions in the order of their places, each under its own name or that of the named one around it. */
function named(functions: readonly Profiler.FunctionCoverage[]): { name: string; work: number }[] {
  const around: { name: string; end: number }[] = [];
  // The compiler's getters of what a file exports (`get fold`) are no work of ours.
  const ours = functions.filter(({ functionName }) => !functionName.startsWith('get '));
  const places = ours.map((held) => ({
    held,
    start: held.ranges[0]?.startOffset ?? 0,
    end: held.ranges[0]?.endOffset ?? 0,
  }));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return places.map(({ held, start, end }) => {
    while ((around[around.length - 1]?.end ?? Infinity) <= start) around.pop();
    const name = held.functionName || (around[around.length - 1]?.name ?? '(file)');
    around.push({ name, end });
    return { name, work: busiest(held) };
  });
}

function gather(scripts: readonly Profiler.ScriptCoverage[], natives: NativeCounts): Work {
  const by = new Map<string, number>();
  const add = (name: string, work: number): void => void by.set(name, (by.get(name) ?? 0) + work);
  for (const { url, functions } of scripts) {
    const file = sourceFile(url);
    if (file !== null) for (const { name, work } of named(functions)) if (work > 0) add(`${file} ${name}`, work);
  }
  for (const [name, looked] of natives) add(name, looked);
  return { total: [...by.values()].reduce((sum, work) => sum + work, 0), by };
}

/**
 * Counts the work of a run. Slow, so give it hundreds of rows, not thousands, and run the code once before on something
 * small: what is set up once is then no part of the count.
 */
export function countWork(run: () => void): Work {
  post('Profiler.takePreciseCoverage');
  const natives = countNatives(run, sourceFile);
  const { result } = post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
  return gather(result, natives);
}

/** Twice the input may cost twice the work and a little more: row numbers grow longer, steps are done in whole. */
const FACTOR = 2.3;

/** A function is not looked at below this: the few calls per sheet prove nothing. */
const LEAST = 200;

/** The functions whose work grew more than twofold from one run to one of twice its input, the worst first, with figures. */
export function grownBeyondTwofold(half: Work, whole: Work): string[] {
  const grown = [...whole.by].map(([name, after]) => ({ name, before: half.by.get(name) ?? 0, after }));
  return grown
    .filter(({ before, after }) => after >= LEAST && after > FACTOR * before)
    .sort((a, b) => b.after - b.before - (a.after - a.before))
    .map(({ name, before, after }) => `${name}: ${String(before)} → ${String(after)}`);
}
