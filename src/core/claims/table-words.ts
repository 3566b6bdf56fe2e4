import { percentOf, quotient } from '../rates/exact';
import type { Claim, ClaimKind } from './claim';
import { changeOf, isBound } from './cue';
import type { Figure } from './figure';
import { headOf } from './noun';
import { perOf } from './per';
import { stretchAt } from './passage';
import { between, figuresIn, printedOf, shown, withUnit, type Prose } from './prose';
import type { Decision } from './reading';
import { gridsOf, type Grid } from './series';
import { slipOf } from './slip';
import { claimAbout } from './statement';
import { cellsFor, columnsNamed, meansFor, namesRow, totalColumn, type Cells, type Way } from './table-cells';

const KINDS: Readonly<Record<Way, ClaimKind>> = {
  share: 'share',
  points: 'points',
  difference: 'remainder',
  growth: 'growth',
  times: 'growth',
  mean: 'mean',
};

const REST = /\b(con|con lai|con phai|chua|thieu|chenh( lech)?|khoang cach|hon|cao hon|thap hon|remain(ing|s)?|left)\b/;
const SHARE = /\b(chiem|dat|ty le|ty trong|account(s|ed|ing)? for|hoan thanh|la|share)\b|\($/;

/** How a figure is worked out, by its unit and the words before it; null when they say nothing of it. */
function wayOf(prose: Prose, grid: Grid, figure: Figure, lead: string): Way | null {
  if (figure.points) return 'points';
  const change = changeOf(prose, figure);
  if (change?.kind === 'times') return 'times';
  if (figure.percent) return change ? 'growth' : SHARE.test(lead) || namesRow(grid, lead) ? 'share' : null;
  if (perAround(prose, figure)) return 'mean';
  return change || REST.test(lead.slice(-60)) ? 'difference' : null;
}

/** "Bình quân năm 2022 mỗi tổ 8 thành viên, năm 2023 8,5 thành viên": what it is per may stand at the figure before. */
function perAround(prose: Prose, figure: Figure): string | null {
  const own = perOf(prose, figure);
  if (own) return own.thing;
  const previous = prose.figures[figure.index - 1];
  const same = previous && headOf(previous.noun) === headOf(figure.noun) && figure.counted;
  return same && !/[.;]/.test(between(prose, previous.end, figure.start)) ? perAround(prose, previous) : null;
}

/** The words that a figure is said with: those behind the figure before it, and, wider, all of its clause. */
function wordsOf(prose: Prose, figure: Figure): readonly [string, string] {
  const sentence = stretchAt(prose.sentences, figure.start) ?? figure;
  const previous = prose.figures[figure.index - 1];
  const before = between(prose, sentence.start, figure.start);
  const clause = sentence.start + before.lastIndexOf(';') + 1;
  const tail = /^[^.,;:()\n]{0,80}/.exec(between(prose, figure.end, sentence.end))?.[0] ?? '';
  const near = Math.max(clause, previous?.end ?? 0);
  return [`${between(prose, near, figure.start)} ${tail}`, `${between(prose, clause, figure.start)} ${tail}`];
}

function workedOut(
  prose: Prose,
  way: Way,
  { x, y }: Cells,
  figure: Figure,
): { value: number; computed: string; fits: boolean } {
  const p = printedOf(x).value;
  const q = typeof y === 'number' ? y : printedOf(y).value;
  const places = (least: number): number => Math.max(least, figure.decimals);
  if (way === 'share' || way === 'growth') {
    const of = way === 'share' ? p : Math.abs(p - q);
    const value = percentOf(of, q, places(1));
    const fits = figure.spelled
      ? Math.abs(value - figure.value) < 0.5
      : percentOf(of, q, figure.decimals) === figure.value;
    return { value, computed: prose.format.percent(value, places(1)), fits };
  }
  if (way === 'points' || way === 'difference') {
    const value = Number((p - q).toFixed(6));
    const stated = printedOf(figure);
    const like = way === 'points' || figure.money === null || x.money !== null ? stated.value : figure.value;
    return { value, computed: withUnit(prose, figure, value), fits: Math.abs(value - like) < 1e-6 };
  }
  const value = quotient(p, q, places(way === 'times' ? 2 : 1));
  return { value, computed: withUnit(prose, figure, value), fits: quotient(p, q, figure.decimals) === figure.value };
}

const SIGN: Readonly<Record<Way, string>> = {
  share: '/',
  points: '-',
  difference: '-',
  growth: '-',
  times: '/',
  mean: '/',
};

function decisionOf(prose: Prose, way: Way, cells: Cells, figure: Figure, answer: Decision['answer']): Decision {
  const { x, y } = cells;
  const parts = `${shown(prose, x)} ${SIGN[way]} ${typeof y === 'number' ? String(y) : shown(prose, y)}`;
  return {
    computed: workedOut(prose, way, cells, figure).computed,
    answer,
    figures: typeof y === 'number' ? [x] : [x, y],
    note: {
      code: way === 'share' ? 'ratio' : 'sum',
      parts: way === 'growth' && typeof y !== 'number' ? `(${parts}) / ${shown(prose, y)}` : parts,
    },
  };
}

/** These take their cells from the row that stands nearest. */
const TAKES_ROW = /^(mean|share)$/;

/** Near enough to be a slip of what the cells give. */
const isNear = (stated: number, value: number): boolean => value > 0 && value / stated < 1.6 && stated / value < 1.6;

function judge(prose: Prose, grid: Grid, figure: Figure): { way: Way; decision: Decision } | null {
  const [near, wide] = wordsOf(prose, figure);
  const way = wayOf(prose, grid, figure, near);
  if (!way) return null;
  const cellsIn = (words: string): Cells[] =>
    way === 'mean' ? meansFor(grid, figure, perAround(prose, figure) ?? '', words) : cellsFor(grid, figure, way, words);
  const [own, more] = [
    cellsIn(near),
    near === wide || (TAKES_ROW.test(way) && namesRow(grid, near)) ? [] : cellsIn(wide),
  ];
  const fit = (f: Figure): Decision | null => {
    const held = [...own, ...more].find((cells) => workedOut(prose, way, cells, f).fits);
    return held ? decisionOf(prose, way, held, f, 'right') : null;
  };
  const decision =
    fit(figure) ??
    slipOf(figure, fit) ??
    onlyReading(
      prose,
      grid,
      way,
      ...(namesRow(grid, near) || more.length === 0 ? ([own, figure, near] as const) : ([more, figure, wide] as const)),
    );
  return decision && { way, decision };
}

/** The words name the row, and its cells give one result only. */
function onlyReading(
  prose: Prose,
  grid: Grid,
  way: Way,
  own: readonly Cells[],
  figure: Figure,
  words: string,
): Decision | null {
  if ((way !== 'mean' && !namesRow(grid, words)) || figure.hedge !== null || figure.spelled) return null;
  const total = way === 'share' && columnsNamed(grid, words).length === 0 ? totalColumn(grid) : -1;
  const inTotal = ({ x, y }: Cells): boolean =>
    total < 0 || [x, y].every((cell) => grid.rows.some(({ cells }) => cells[total] === cell));
  const meant = own.filter(
    (cells) => inTotal(cells) && isNear(figure.value, workedOut(prose, way, cells, figure).value),
  );
  const [first] = meant;
  const results = meant.map((cells) => workedOut(prose, way, cells, figure).computed);
  return first && results.every((computed) => computed === results[0])
    ? decisionOf(prose, way, first, figure, 'wrong')
    : null;
}

/** How far behind a table its words may stand. */
const REACH = 1500;

/** Figures of the words behind a table, worked out from its cells (nhận xét dưới bảng). */
export function tableWordClaims(prose: Prose, taken: (figure: Figure) => boolean): Claim[] {
  return gridsOf(prose).flatMap((grid, i, grids) => {
    const end = Math.min(grids[i + 1]?.start ?? Infinity, grid.end + REACH);
    return figuresIn(prose, { start: grid.end, end })
      .filter((f) => !f.inTable && !taken(f) && !isBound(prose, f) && f.hedge !== 'limit')
      .flatMap((of) => {
        const judged = judge(prose, grid, of);
        return judged
          ? [claimAbout(prose, { of, kind: KINDS[judged.way], decision: judged.decision, quoted: [] })]
          : [];
      });
  });
}
