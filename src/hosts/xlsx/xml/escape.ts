const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text between tags. */
export const escapeXml = (text: string): string => text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);

/** Text between double quotes; line ends are kept as references. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
    .replace(/[\t\n\r]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : NaN;
        if (code <= 0x10ffff) return String.fromCodePoint(code);
        return NAMED[name ?? ''] ?? whole;
      })
    : text;

/** Excel writes signs that XML cannot hold as `_x000D_`; reads them back. */
export const decodeSigns = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** The other way: signs that XML refuses, lone halves of a pair, and text that would be mistaken for such a sign. */
export const encodeSigns = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, sign)
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (pair) => (pair.length === 2 ? pair : sign(pair)));

const sign = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text element's inside, with the spaces at its ends kept. */
export const textElement = (name: string, text: string): string => {
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeXml(encodeSigns(text))}</${name}>`;
};
