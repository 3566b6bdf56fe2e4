import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clearImmediate, setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { transformSync } from '@swc/core';

// React's own warnings about tests would cost more than the plays; what a person sees is the same.
process.env.NODE_ENV = 'production';

/** What jsdom lacks of a browser, and what the build puts in. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  setImmediate,
  clearImmediate,
  __webpack_public_path__: '',
  __webpack_hash__: 'plays',
  KIEM_BIEU_VERSION: '0.0.0',
  // Fabric is to put no style sheets in the page: jsdom would read them again for every button.
  FabricConfig: { mergeStyles: { injectionMode: 0 } },
});

const ENTRY = join(__dirname, '../../../src/taskpane/index.tsx');

/** The pane's first module, compiled once and run anew for every pane: everything that it imports is shared. */
let entry: ((...given: unknown[]) => void) | undefined;

function compiledEntry(): NonNullable<typeof entry> {
  const { code } = transformSync(readFileSync(ENTRY, 'utf8'), {
    filename: ENTRY,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2020',
      transform: { react: { runtime: 'classic' } },
    },
    module: { type: 'commonjs' },
  });
  return new Function('module', 'exports', 'require', code) as NonNullable<typeof entry>;
}

/** Runs the pane's first module in this page. */
export function runEntry(): void {
  entry ??= compiledEntry();
  const module = { exports: {} };
  entry(module, module.exports, createRequire(ENTRY));
}

/** jsdom fetches no scripts: one that the pane adds for itself (Office.js is there already) counts as loaded. */
export function countScriptsAsLoaded(): void {
  const append = Node.prototype.appendChild;
  if (append.name === 'appendCounting') return;
  Node.prototype.appendChild = function appendCounting<T extends Node>(this: Node, node: T): T {
    const added = append.call(this, node) as T;
    if (node instanceof HTMLScriptElement) setTimeout(() => node.dispatchEvent(new Event('load')), 0);
    return added;
  };
}

/** What the system says to a style sheet's question: whether it is dark. */
export function setSystem(dark: boolean): void {
  window.matchMedia = ((media: string) => ({
    matches: dark && /dark/.test(media),
    media,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
}
