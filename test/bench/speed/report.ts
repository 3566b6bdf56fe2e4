import { exponent, figuresOf, type Measured } from './figures';
import type { Size } from './workload';

const seconds = (ms: number | null): string => (ms === null ? '–' : (ms / 1000).toFixed(ms < 9950 ? 2 : 1));
const times = (ratio: number | null): string => (ratio === null ? '–' : ratio.toFixed(2));
const megabytes = (peak: number | null): string => (peak === null ? '–' : String(Math.round(peak)));

const NAMES: Readonly<Record<Size, string>> = {
  small: '500 × 60 × 20',
  wide: '40 × 400',
  '1k': '1 000 × 20',
  '10k': '10 000 × 20',
  '100k': '100 000 × 20',
};

const nameOf = ({ workload: { size, live, wrong } }: Measured): string =>
  `${NAMES[size]}, ${live ? 'live' : 'typed'}, ${wrong === 0 ? 'clean' : `${String(wrong)} % wrong`}`;

const HEAD = [
  'workbook',
  'exceljs opens, s',
  'we read, s',
  'we check, s',
  'read + check ÷ opens',
  'check ÷ read',
  'memory, MB (exceljs)',
  'rates, s',
  'printing, s',
  'flagged copy, s',
  'exceljs load + save, s',
  'copy ÷ load + save',
];

function cells(measured: Measured): string[] {
  const f = figuresOf(measured);
  const late = measured.ours.finished ? '' : ` (${measured.ours.trouble.trim().split('\n').pop() ?? ''})`;
  return [
    nameOf(measured) + late,
    seconds(f.opening),
    seconds(f.reading),
    seconds(f.checking),
    times(f.bothToOpening),
    times(f.checkToReading),
    `${megabytes(f.peak)} (${megabytes(f.theirPeak)})`,
    seconds(f.rates),
    seconds(f.printing),
    seconds(f.flagging),
    seconds(f.copying),
    times(f.flagToCopy),
  ];
}

const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

function exponents(all: readonly Measured[]): string[] {
  const found = (size: Size, of: Measured): Measured | undefined =>
    all.find(
      ({ workload }) =>
        workload.size === size && workload.live === of.workload.live && workload.wrong === of.workload.wrong,
    );
  return all
    .filter(({ workload }) => workload.size === '1k')
    .flatMap((small) => {
      const large = found('100k', small) ?? found('10k', small);
      if (!large) return [];
      const of = (time: 'reading' | 'checking' | 'both' | 'printing' | 'flagging'): string =>
        times(exponent(small, large, (measured) => figuresOf(measured)[time]));
      const name = nameOf(small).replace(/^[^,]*/, `1 000 → ${NAMES[large.workload.size].split(' × ')[0] ?? ''}`);
      return [
        `- ${name}: reading ${of('reading')}, checking ${of('checking')}, both ${of('both')}, printing ${of('printing')}, flagged copy ${of('flagging')}`,
      ];
    });
}

/** The measurement as it stands in the README. */
export function report(all: readonly Measured[]): string {
  const growth = exponents(all);
  return [
    row(HEAD),
    row(HEAD.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...all.map((measured) => row(cells(measured))),
    ...(growth.length > 0 ? ['', 'Exponents (1 is in step with the cells):', '', ...growth] : []),
  ].join('\n');
}
