/** What the pane's page loads, read from its own words (trang của ngăn tác vụ). */
export interface Page {
  /** Its own files, beside it. */
  readonly own: readonly string[];
  /** Addresses of other servers. */
  readonly elsewhere: readonly string[];
  /** Other servers that its own policy lets scripts come from. */
  readonly scriptsFrom: readonly string[];
}

const LOADED = /\s(?:src|href|data-[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s">]+))/g;

const once = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Whatever in the page names a script, a style or a picture. */
export function readPage(html: string): Page {
  const named = [...html.matchAll(LOADED)]
    .map(([, double, single, plain]) => double ?? single ?? plain ?? '')
    .filter((name) => /\.(js|css|png|html)(\?|$)/.test(name));
  const isElsewhere = (name: string): boolean => /^https?:\/\//.test(name);
  const elsewhere = once(named.filter(isElsewhere));
  const allowed = /\bscript-src ([^;"]*)/.exec(html)?.[1]?.match(/https:\/\/[^\s/]+/g) ?? [];
  return {
    own: once(named.filter((name) => !isElsewhere(name))),
    elsewhere,
    scriptsFrom: once([...elsewhere.map((address) => new URL(address).origin), ...allowed]),
  };
}
