import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A run of words. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

interface Extra {
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
}

/** A .docx of a body, with what else is given. */
export function docxFile(body: string, { footnotes, endnotes, comments }: Extra = {}): Uint8Array {
  const kinds = [
    ['footnotes', footnotes],
    ['endnotes', endnotes],
    ['comments', comments],
  ].filter((kind): kind is [string, string] => kind[1] !== undefined);
  const overrides = kinds.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}${name}+xml"/>`);
  const links = kinds.map(
    ([name], i) => `<Relationship Id="rId${String(i + 1)}" Type="${LINK}${name}" Target="${name}.xml"/>`,
  );
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}document.main+xml"/>${overrides.join('')}</Types>`;
  const rels = (inside: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts = kinds.map(([name, xml]) => [`word/${name}.xml`, `${HEAD}<w:${name} ${W}>${xml}</w:${name}>`]);
  const files: [string, string][] = [
    ['[Content_Types].xml', HEAD + types],
    ['_rels/.rels', rels(`<Relationship Id="rId1" Type="${LINK}officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', `${HEAD}<w:document ${W} ${MORE}><w:body>${body}<w:sectPr/></w:body></w:document>`],
    ...(links.length > 0 ? [['word/_rels/document.xml.rels', rels(links.join(''))] as [string, string]] : []),
    ...(parts as [string, string][]),
  ];
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
}
