import { readXml, type Attributes } from '../../../hosts/xlsx/xml/stream';

export type { Attributes };

/** Walks a part; `path` is the element's ancestors and itself, joined with `/`. */
export function walk(bytes: Uint8Array, part: string, open: (path: string, attributes: Attributes) => void): void {
  const path: string[] = [];
  readXml(bytes, part, {
    open: (name, attributes) => {
      path.push(`${path[path.length - 1] ?? ''}${path.length > 0 ? '/' : ''}${name}`);
      open(path[path.length - 1] ?? '', attributes);
    },
    close: () => {
      path.pop();
    },
  });
}

/** A schema boolean; `fallback` when the attribute is not there. */
export const flag = (text: string | undefined, fallback = false): boolean =>
  text === undefined ? fallback : text === '1' || text === 'true' || text === 'on';

/** A number, or nothing. */
export function figure(text: string | undefined): number | undefined {
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
