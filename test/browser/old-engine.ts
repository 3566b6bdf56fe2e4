/**
 * Takes from an engine what that of Excel 2016 and 2019 (Internet Explorer 11) lacks, as far as the page around it lives
 * without: the page then chooses its ES5 build, and everything it needs comes from its polyfills. To be run before any
 * script of a page, or at the head of a worker's; it stands alone, for it is sent there as text.
 */
export function makeOld(): void {
  const scope = self as unknown as Record<string, unknown>;
  if ('document' in scope && !/taskpane\.html$/.test(self.location.pathname)) return;
  // Taken along, for it goes itself in the end.
  const remove = Reflect.deleteProperty;
  const drop = (holder: unknown, names: string): void => {
    if (holder) names.split(' ').forEach((name) => remove(holder, name));
  };
  const prototypeOf = (name: string): unknown => (scope[name] as { prototype?: unknown } | undefined)?.prototype;
  ['Map', 'Set', 'Array', 'String'].forEach((name) => remove(prototypeOf(name) as object, Symbol.iterator));
  drop(Array, 'from of fromAsync');
  drop(
    Array.prototype,
    'at copyWithin entries fill find findIndex findLast findLastIndex flat flatMap includes keys toReversed toSorted toSpliced values with',
  );
  drop(prototypeOf('Map'), 'entries keys values');
  drop(prototypeOf('Set'), 'entries keys values union intersection difference');
  drop(Object, 'assign entries fromEntries getOwnPropertyDescriptors getOwnPropertySymbols groupBy hasOwn is values');
  drop(
    String.prototype,
    'at codePointAt endsWith includes isWellFormed matchAll normalize padEnd padStart repeat replaceAll startsWith toWellFormed trimEnd trimLeft trimRight trimStart',
  );
  drop(String, 'fromCodePoint raw');
  drop(Number, 'EPSILON MAX_SAFE_INTEGER MIN_SAFE_INTEGER isFinite isInteger isNaN isSafeInteger parseFloat parseInt');
  drop(Math, 'acosh asinh atanh cbrt clz32 cosh expm1 fround hypot imul log10 log1p log2 sign sinh tanh trunc');
  drop(RegExp.prototype, 'flags');
  drop(prototypeOf('NodeList'), 'forEach entries keys values');
  drop(prototypeOf('Element'), 'after append before closest matches prepend remove replaceWith toggleAttribute');
  drop(
    scope,
    'AbortController AggregateError BigInt FinalizationRegistry Promise Proxy Reflect Symbol WeakRef WeakSet fetch globalThis queueMicrotask requestIdleCallback structuredClone IntersectionObserver ResizeObserver TextDecoder TextEncoder URLSearchParams',
  );
}
