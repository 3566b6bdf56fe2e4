import { escapeAttribute, unescapeXml } from './escape';
import { withoutTail } from '../../../core/grid/tail';

const pattern = (name: string): RegExp => new RegExp(`(\\s)((?:[\\w.-]+:)?${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);

/** An attribute of an opening tag, whatever its prefix; undefined when it is not there. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = pattern(name).exec(tag);
  return match ? unescapeXml(match[3] ?? match[4] ?? '') : undefined;
}

/** The tag with an attribute set, added at its end or, for undefined, taken away. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const match = pattern(name).exec(tag);
  if (value === undefined) return match ? tag.replace(match[0], '') : tag;
  const said = `${match?.[2] ?? name}="${escapeAttribute(value)}"`;
  if (match) return tag.slice(0, match.index + 1) + said + tag.slice(match.index + match[0].length);
  const closing = /\/?>$/.exec(tag)?.[0] ?? '';
  return `${withoutTail(tag.slice(0, tag.length - closing.length), /\s/)} ${said}${closing}`;
}

/** An empty tag as an opening one: `<row r="3" />` → `<row r="3">`. */
export const opening = (tag: string): string => (tag.endsWith('/>') ? `${withoutTail(tag.slice(0, -2), /\s/)}>` : tag);

/** The prefix under which a document knows a namespace, with its colon; null when it does not. */
export function prefixFor(rootTag: string, namespaces: readonly string[]): string | null {
  const declared = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = declared.exec(rootTag); match; match = declared.exec(rootTag))
    if (namespaces.includes(match[2] ?? match[3] ?? '')) return match[1] ? `${match[1]}:` : '';
  return null;
}
