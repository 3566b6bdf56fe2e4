import * as React from 'react';
import { SHADES, SIGNS, type Mark, type Paragraph, type Shade } from '../../core/claims/marked-text';
import { SHADE_WORDS, USES } from '../../core/claims/number-words';
import { useCount, useSpeech } from '../speech';
import { sectionsOf, type Section } from './report-sections';

/** A place in the text to be shown; a fresh one each time it is asked for. */
export interface Target {
  readonly start: number;
}

interface Props {
  readonly lines: readonly Paragraph[];
  readonly target: Target | null;
}

const idOf = (start: number): string => `so-${String(start)}`;

const lineId = (start: number): string => `dong-${String(start)}`;

/** A report's text with its numbers marked; of a long one the sections open one by one, and none is left out. */
export function MarkedReport({ lines, target }: Props): React.ReactElement {
  const { words } = useSpeech();
  const sections = React.useMemo(() => sectionsOf(lines), [lines]);
  const [open, setOpen] = React.useState<Readonly<Record<number, boolean>>>({ 0: true });
  const wanted = target === null ? -1 : sections.findIndex(({ end }) => end > target.start);
  React.useEffect(() => setOpen({ 0: true }), [lines]);
  React.useEffect(() => {
    if (wanted >= 0) setOpen((before) => ({ ...before, [wanted]: true }));
  }, [target, wanted]);
  const isOpen = (index: number): boolean => sections.length === 1 || open[index] === true;
  const there = wanted >= 0 && isOpen(wanted);
  React.useEffect(() => {
    if (!there || target === null) return;
    const line = sections[wanted]?.lines.find(({ end }) => end > target.start);
    const number = document.getElementById(idOf(target.start));
    // Focus brings it into sight: the number, or the line of a statement that has none.
    (number ?? document.getElementById(lineId(line?.start ?? 0)))?.focus();
  }, [target, there, sections, wanted]);
  return (
    <section aria-label={words.claims.textTitle}>
      <h2>{words.claims.textTitle}</h2>
      <Legend />
      <div className="report-text">
        {sections.map((section, index) => (
          <Fold
            key={section.start}
            section={section}
            single={sections.length === 1}
            open={isOpen(index)}
            toggle={() => setOpen({ ...open, [index]: !isOpen(index) })}
          />
        ))}
      </div>
    </section>
  );
}

function Legend(): React.ReactElement {
  const { locale } = useSpeech();
  return (
    <ul className="legend">
      {SHADES.map((shade) => (
        <li key={shade}>
          <span className={`mark ${shade}`}>
            {SIGNS[shade]} {SHADE_WORDS[locale][shade]}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface FoldProps {
  readonly section: Section;
  readonly single: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** A stretch of lines; closed, it says what stands in it. */
function Fold({ section, single, open, toggle }: FoldProps): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  const { from, to, shades } = section;
  const told = (['wrong', 'cut', 'differs'] as const)
    .filter((shade) => (shades[shade] ?? 0) > 0)
    .map((shade) => `${count(shades[shade] ?? 0)} ${SHADE_WORDS[locale][shade]}`);
  return (
    <>
      {!single && (
        <button type="button" className="fold" aria-expanded={open} onClick={toggle}>
          {open ? '▾' : '▸'} {words.claims.lines(count(from), count(to))}
          {told.length > 0 && <b>: {told.join(', ')}</b>}
        </button>
      )}
      {open && section.lines.map((line) => <Line key={line.start} line={line} />)}
    </>
  );
}

function Line({ line }: { readonly line: Paragraph }): React.ReactElement {
  return (
    <p id={lineId(line.start)} tabIndex={-1}>
      {line.pieces.map(({ text, start, mark }) =>
        mark ? <Number key={start} text={text} mark={mark} /> : <React.Fragment key={start}>{text}</React.Fragment>,
      )}
    </p>
  );
}

const shown = (shade: Shade): boolean => shade !== 'other';

/** One number: a colour, a line of its own kind, a sign, and for those who listen a word. */
function Number({ text, mark }: { readonly text: string; readonly mark: Mark }): React.ReactElement {
  const { locale } = useSpeech();
  const { shade, as, number } = mark;
  const word = shown(shade) ? SHADE_WORDS[locale][shade] : USES[locale][as];
  return (
    <span id={idOf(number.at.start)} tabIndex={-1} className={`mark ${shade}`} title={word}>
      {SIGNS[shade] !== '' && (
        <span className="sign" aria-hidden="true">
          {SIGNS[shade]}
        </span>
      )}
      {text}
      {shown(shade) && <span className="sr-only"> ({word})</span>}
    </span>
  );
}
