/** Elements or signs looked through by built-in methods, by the function of ours that asked. */
export type NativeCounts = ReadonlyMap<string, number>;

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Weigh = (self: { readonly length: number }, args: readonly unknown[], result: unknown) => number;

/** Fewer elements than this are not worth asking who asked: that costs more than the look. */
const LONG = 32;

/** From where a search began to where it stopped: the place found, or the end. */
const untilFound: Weigh = ({ length }, [, from], at) => {
  const start = typeof from === 'number' ? from : 0;
  return typeof at === 'number' && at >= 0 ? at - start + 1 : Math.max(0, length - start);
};
const whole: Weigh = ({ length }) => length;
const outcome: Weigh = (_, __, result) => (result as { length?: number } | null)?.length ?? 0;
const both: Weigh = (self, args, result) => self.length + outcome(self, args, result);
const given: Weigh = (_, args) => args.length;

/** Methods that call back are counted by their callbacks; here are those that look by themselves. */
const OF_ARRAYS: Readonly<Record<string, Weigh>> = {
  includes: whole,
  indexOf: untilFound,
  lastIndexOf: whole,
  slice: outcome,
  concat: outcome,
  flat: outcome,
  flatMap: outcome,
  join: whole,
  reverse: whole,
  sort: whole,
  splice: whole,
  shift: whole,
  unshift: whole,
  fill: whole,
  push: given,
};

const OF_BYTES: Readonly<Record<string, Weigh>> = {
  includes: whole,
  indexOf: untilFound,
  slice: outcome,
  set: (_, [source]) => (source as { length?: number } | null)?.length ?? 0,
};

const OF_TEXTS: Readonly<Record<string, Weigh>> = {
  indexOf: untilFound,
  includes: whole,
  lastIndexOf: whole,
  split: both,
  replace: both,
  match: whole,
  normalize: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  trim: whole,
};

const OF_OBJECT: Readonly<Record<string, Weigh>> = {
  keys: outcome,
  values: outcome,
  entries: outcome,
  fromEntries: outcome,
};
const OF_MATH: Readonly<Record<string, Weigh>> = { max: given, min: given };
const OF_JSON: Readonly<Record<string, Weigh>> = { stringify: outcome };

type Owner = Record<string | symbol, Method>;

const owner = (object: object): Owner => object as unknown as Owner;

/** The chief places to patch; a test's realm has an Array of its own, and so have its iterators. */
const PLACES: readonly (readonly [string, Owner, Readonly<Record<string, Weigh>>])[] = [
  ['Array', owner(Array.prototype), OF_ARRAYS],
  ['bytes', owner(Object.getPrototypeOf(Uint8Array.prototype) as object), OF_BYTES],
  ['String', owner(String.prototype), OF_TEXTS],
  ['Object', owner(Object), OF_OBJECT],
  ['Math', owner(Math), OF_MATH],
  ['JSON', owner(JSON), OF_JSON],
];

type SourceFile = (url: string) => string | null;

/** Which function of ours is at work: the innermost one with a name. */
function asker(sourceFile: SourceFile): string {
  const holder: { stack?: unknown } = {};
  Error.captureStackTrace(holder, asker);
  for (const site of holder.stack as NodeJS.CallSite[]) {
    const file = sourceFile(site.getFileName() ?? '');
    const name = site.getFunctionName();
    if (file !== null && name !== null && name !== '') return `${file} ${name.replace(/^.*\./, '')}`;
  }
  return '(elsewhere)';
}

type Add = (what: string, looked: number, long?: boolean) => void;

/** Runs with every built-in search counted, and puts everything back as it was. */
export function countNatives(run: () => void, sourceFile: SourceFile): NativeCounts {
  const counts = new Map<string, number>();
  const undo: (() => void)[] = [];
  let busy = false;
  const add: Add = (what, looked, long = looked >= LONG) => {
    if (busy || looked <= 0) return;
    busy = true;
    const who = long ? asker(sourceFile) : `short ${what}`;
    counts.set(who, (counts.get(who) ?? 0) + looked);
    busy = false;
  };
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.prepareStackTrace = (_, sites) => sites;
  Error.stackTraceLimit = 15;
  for (const [what, place, weighs] of PLACES)
    for (const name of Object.keys(weighs))
      undo.push(patch(place, name, weighs[name] ?? whole, (n) => add(`${what}.${name}`, n)));
  undo.push(...patchIterators(add));
  try {
    run();
  } finally {
    undo.forEach((back) => back());
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  }
  return counts;
}

function patch(place: Owner, name: string, weigh: Weigh, add: (looked: number) => void): () => void {
  const original = place[name];
  if (!original) return () => undefined;
  const { apply } = Reflect;
  place[name] = function counted(this: unknown, ...args: unknown[]): unknown {
    const length = (this as { length?: number } | null)?.length ?? 0;
    const result = apply(original, this, args);
    add(weigh({ length }, args, result));
    return result;
  };
  return () => void (place[name] = original);
}

/** Spreading, `for of` and `new Set(list)` take an iterator's elements one by one. */
function patchIterators(add: Add): (() => void)[] {
  return [[][Symbol.iterator](), new Map().entries(), new Set().values()].map((sample) => {
    const place = owner(Object.getPrototypeOf(sample) as object);
    const original = place['next'] as Method;
    const going = new WeakMap<object, { taken: number; long: boolean }>();
    const { apply } = Reflect;
    place['next'] = function counted(this: unknown): unknown {
      const result = apply(original, this, []) as { done: boolean };
      let state = going.get(this as object);
      if (!state) going.set(this as object, (state = { taken: 0, long: false }));
      if (!result.done) state.taken++;
      if (result.done || state.taken >= LONG) {
        state.long = state.long || state.taken >= LONG;
        add('iteration', state.taken, state.long);
        state.taken = 0;
      }
      return result;
    };
    return () => void (place['next'] = original);
  });
}
