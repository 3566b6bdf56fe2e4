import { SaxesParser } from 'saxes';

/** What a manifest says of servers (tệp manifest). */
export interface Manifest {
  readonly version: string;
  /** Every address that it leads to, each once. */
  readonly addresses: readonly string[];
  /** The pages among them that Excel frames. */
  readonly panes: readonly string[];
}

/** Attributes that hold addresses, texts and identifiers alike; an address begins as one. */
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Reads a manifest; throws, saying why, when it is none. */
export function readManifest(text: string): Manifest {
  const addresses = new Set<string>();
  const panes = new Set<string>();
  const urls = new Map<string, string>();
  const framed = new Set<string>();
  let version = '';
  let root = '';
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    root ||= name;
    path.push(name);
    const { DefaultValue: value = '', Value: other = '', id = '', resid = '' } = attributes;
    for (const one of [value, other]) if (isAddress(one)) addresses.add(one);
    if (id) urls.set(id, value);
    if (name === 'SourceLocation' && value) panes.add(value);
    if (name === 'SourceLocation' && resid) framed.add(resid);
  });
  parser.on('text', (words) => {
    if (path.length === 2 && path[1] === 'Version') version += words.trim();
    if (path[path.length - 1] === 'AppDomain' && isAddress(words.trim())) addresses.add(words.trim());
  });
  parser.on('closetag', () => path.pop());
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (root !== 'OfficeApp') throw new Error(`<${root}>`);
  for (const id of framed) panes.add(urls.get(id) ?? '');
  if (panes.size === 0) throw new Error('SourceLocation');
  return { version, addresses: [...addresses], panes: [...panes].filter(isAddress) };
}
