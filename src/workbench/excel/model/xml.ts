import { SaxesParser } from 'saxes';

/** The namespace of the root element of an XML text ("" without one); null when the text is not well-formed. */
export function namespaceOf(xml: string): string | null {
  let uri: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', (tag) => {
    uri ??= tag.uri;
  });
  parser.write(xml).close();
  return broken ? null : uri;
}
