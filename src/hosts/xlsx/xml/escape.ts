const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

const sign = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** No sign that XML refuses ever comes out, whoever forgot to encode it: one such sign makes the whole file unreadable. */
const withoutRefused = (text: string): string =>
  text.replace(REFUSED, (letter) => (letter.length === 2 ? letter : sign(letter)));

/** Text between tags. */
export const escapeXml = (text: string): string =>
  withoutRefused(text).replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);

/** Text between double quotes; line ends are kept as references. */
export const escapeAttribute = (text: string): string =>
  withoutRefused(text)
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
    .replace(/[\t\n\r]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : NaN;
        if (code <= 0x10ffff) return String.fromCodePoint(code);
        return Object.prototype.hasOwnProperty.call(NAMED, name ?? '') ? (NAMED[name ?? ''] ?? whole) : whole;
      })
    : text;

/** Excel writes signs that XML cannot hold as `_x000D_`; reads them back. */
export const decodeSigns = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** The other way: signs that XML refuses, lone halves of a pair, and text that would be mistaken for such a sign. */
export const encodeSigns = (text: string): string =>
  withoutRefused(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, sign));

/** A text element's inside, with the spaces at its ends kept. */
export const textElement = (name: string, text: string): string => {
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeXml(encodeSigns(text))}</${name}>`;
};
