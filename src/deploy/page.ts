/** What the pane's page loads, read from its own words (trang của ngăn tác vụ). */
export interface Page {
  /** Its own files, beside it. */
  readonly own: readonly string[];
  /** Addresses of other servers. */
  readonly elsewhere: readonly string[];
}

const LOADED = /\s(?:src|href|data-[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s">]+))/g;

/** Whatever in the page names a script, a style or a picture. */
export function readPage(html: string): Page {
  const named = [...html.matchAll(LOADED)]
    .map(([, double, single, plain]) => double ?? single ?? plain ?? '')
    .filter((name) => /\.(js|css|png|html)(\?|$)/.test(name));
  const isElsewhere = (name: string): boolean => /^https?:\/\//.test(name);
  return {
    own: [...new Set(named.filter((name) => !isElsewhere(name)))],
    elsewhere: [...new Set(named.filter(isElsewhere))],
  };
}
