import { poolOf, lookUpIn, type Against } from '../../../src/core/claims/against';
import { claimFigure, proseOf } from '../../../src/core/claims/prose';
import { examine } from '../../../src/core/examine';
import { drawText } from '../../../src/core/grid/draw';
import { a1 } from '../../../src/core/grid/range';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { CASES } from './cases';

const examined = (sheets: string) =>
  examine(
    sheets
      .split(/^## /m)
      .slice(1)
      .map((part) => drawText(part.slice(part.indexOf('\n') + 1), part.slice(0, part.indexOf('\n')).trim()).grid),
    { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [], rules: [] },
  );

interface Expected {
  readonly start: number;
  readonly figure: string;
  readonly answer: string;
}

/** `{77 = E5}` in the text: what is expected of the figure, taken out. */
function expectedIn(marked: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const match = /^\{(.*) ([=#?-] ?.*)\}$/.exec(piece);
    if (match) expected.push({ start: text.length, figure: match[1] ?? '', answer: (match[2] ?? '').trim() });
    text += match ? (match[1] ?? '') : piece;
  }
  return { text, expected };
}

const placeOf = ({ at }: Pick<Against, 'at'>, sheets: string): string =>
  sheets.split('## ').length > 2 ? `${at.sheet}!${a1(at)}` : a1(at);

function answerOf(against: Against | null, sheets: string): string {
  if (!against) return '-';
  if (against.found === 'agrees') return `= ${placeOf(against, sheets)}`;
  if (against.found === 'differs') return `# ${placeOf(against, sheets)} ${String(against.value)}`;
  return `? ${against.candidates
    .map((one) => placeOf(one, sheets))
    .sort()
    .join(' ')}`;
}

describe('figures of a report looked up in a workbook', () => {
  it('has at least twelve workbooks with texts', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(12);
  });

  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_, { sheets, text: marked }) => {
    const { text, expected } = expectedIn(marked);
    const prose = proseOf(text);
    const lookUp = lookUpIn(prose, poolOf(examined(sheets)));
    const figures = prose.figures.map((figure) => claimFigure(prose, figure));
    const told = expected.map(({ start, figure }) => {
      const found = figures.find((f) => f.at.start === start);
      return `${figure}: ${answerOf(found ? lookUp(found) : null, sheets)}`;
    });
    expect(told).toEqual(expected.map(({ figure, answer }) => `${figure}: ${answer}`));
  });
});
