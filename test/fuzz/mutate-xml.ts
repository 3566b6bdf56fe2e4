import { ODD } from './odd-texts';
import type { Random } from './random';

/** Changes the text of an XML part (biến đổi XML). */
type Change = (xml: string, random: Random) => string;

const TAG = /<[^<>]+>/g;
const ATTRIBUTE = /\s([\w:.-]+)="([^"]*)"/g;
const CELL = /<c [^<>]*>(?:[^<]|<(?!\/?c[ >]))*<\/c>/g;

interface Found {
  readonly text: string;
  readonly at: number;
}

const all = (xml: string, pattern: RegExp): Found[] =>
  Array.from(xml.matchAll(pattern), (match) => ({ text: match[0], at: match.index }));

const cut = (xml: string, { at, text }: Found, instead: string): string =>
  xml.slice(0, at) + instead + xml.slice(at + text.length);

/** Changes one of what a pattern finds; leaves the text where there is none. */
const one =
  (pattern: RegExp, change: (text: string, random: Random) => string): Change =>
  (xml, random) => {
    const found = all(xml, pattern);
    return found.length === 0 ? xml : ((place) => cut(xml, place, change(place.text, random)))(random.pick(found));
  };

const swapTwo =
  (pattern: RegExp): Change =>
  (xml, random) => {
    const found = all(xml, pattern);
    if (found.length < 2) return xml;
    const [a, b] = [random.pick(found), random.pick(found)].sort((x, y) => x.at - y.at) as [Found, Found];
    return a.at === b.at ? xml : cut(cut(xml, b, a.text), a, b.text);
  };

const oddValue = (text: string, random: Random): string =>
  text.replace(/="[^"]*"/, () => `="${random.pick(ODD).replace(/"/g, '')}"`);

const letterSlip = (text: string, random: Random): string => {
  const at = random.below(Math.max(1, text.length));
  const sign = String.fromCharCode(32 + random.below(95));
  return random.pick([text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + sign + text.slice(at)]);
};

/** On the level of tags. */
const TAGS: readonly Change[] = [
  one(TAG, () => ''),
  one(TAG, (text) => text + text),
  one(TAG, letterSlip),
  one(TAG, (text) => `<x>${text}`),
  one(
    TAG,
    (text, random) => random.pick(['<!--x-->', '<![CDATA[x]]>', '<?x?>', '<!DOCTYPE x [<!ENTITY x "x">]>']) + text,
  ),
  swapTwo(TAG),
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => {
    const [from, to] = [random.below(xml.length), random.below(xml.length)].sort((a, b) => a - b) as [number, number];
    return xml.slice(0, to) + xml.slice(from);
  },
];

/** On the level of attributes. */
const ATTRIBUTES: readonly Change[] = [
  one(ATTRIBUTE, () => ''),
  one(ATTRIBUTE, oddValue),
  one(ATTRIBUTE, oddValue),
  one(ATTRIBUTE, (text) => text + text),
  one(ATTRIBUTE, letterSlip),
  swapTwo(ATTRIBUTE),
];

/** On the level of cells: values, formulas, types, places. */
const CELLS: readonly Change[] = [
  one(/<v>[^<]*<\/v>/g, (_, random) => `<v>${random.pick(ODD)}</v>`),
  one(/<f[^<>]*>[^<]*<\/f>/g, (_, random) => `<f>${random.pick(ODD)}</f>`),
  one(
    /<v>[^<]*<\/v>/g,
    (text, random) => `<f>${random.pick(['1+1', 'A1', 'SUM(A1:XFD9)', 'D5+'.repeat(99) + '1'])}</f>${text}`,
  ),
  one(/<t[^<>]*>[^<]*<\/t>/g, (_, random) => `<t xml:space="preserve">${random.pick(ODD)}</t>`),
  one(/<c [^<>]*>/g, (text, random) =>
    text.replace(/ t="[^"]*"/, '').replace('<c ', `<c t="${random.pick(ODD).replace(/"/g, '')}" `),
  ),
  one(/ r="[A-Z]+\d+"/g, (_, random) => ` r="${random.pick(['A1', 'XFD1048576', 'B7', 'AA3'])}"`),
  one(/<row [^<>]*>/g, (text, random) =>
    text.replace(/ r="\d+"/, random.pick(['', ' r="1"', ' r="1048576"', ' r="0"'])),
  ),
  one(CELL, () => ''),
  one(CELL, (text) => text + text),
  swapTwo(CELL),
  swapTwo(/<v>[^<]*<\/v>/g),
];

export const XML_CHANGES: readonly (readonly Change[])[] = [TAGS, ATTRIBUTES, CELLS, CELLS];
