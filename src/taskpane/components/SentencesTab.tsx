import * as React from 'react';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import type { Checked } from '../../app/session';
import { briefReport, partsOf } from '../../core/rates/report-parts';
import {
  plainText,
  tableReports,
  type ReportOptions,
  type ReportParagraph,
  type TableReport,
} from '../../core/rates/report-sentences';
import { LOCALES, type Locale } from '../../core/text/locale';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { CopyButton } from './CopyButton';
import { More } from './More';

type Length = ReportOptions['length'];

interface Choosing {
  readonly length: Length;
  readonly setLength: (length: Length) => void;
  readonly language: Locale;
  readonly setLanguage: (language: Locale) => void;
}

/** Tables that are listed at once in full. */
const PAGE = 5;

const textOf = (reports: readonly TableReport[]): string =>
  reports.map(({ paragraph }) => plainText(paragraph).trim()).join('\r\n');

/** The paragraphs that go into a report, five lines first, each figure tied to its cell, ready to copy. */
export function SentencesTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, locale, decimals } = useSpeech();
  const count = useCount();
  const [language, setLanguage] = React.useState<Locale>(locale);
  const [length, setLength] = React.useState<Length>('short');
  const { rates } = checked;
  const { reports, left, all } = React.useMemo(() => {
    const options = { locale: language, decimals };
    if (length === 'short') return briefReport(rates, options);
    const full = tableReports(rates, { ...options, length });
    return { reports: full, left: 0, all: full };
  }, [rates, language, length, decimals]);
  return (
    <>
      <Choices length={length} setLength={setLength} language={language} setLanguage={setLanguage} />
      <p className="note">{all.length > 0 ? words.sentences.explain : words.sentences.none}</p>
      {all.length > 1 && <CopyButton label={words.sentences.copyAll} text={() => textOf(all)} />}
      <ul className="plain" lang={language}>
        <More key={`${length} ${language}`} items={reports} page={PAGE}>
          {(report, index) => <Report key={index} report={report} checked={checked} />}
        </More>
      </ul>
      {left > 0 && (
        <p>
          {words.sentences.left(count(left))}{' '}
          <button type="button" className="plain-button" onClick={() => setLength('full')}>
            {words.sentences.showFull}
          </button>
        </p>
      )}
    </>
  );
}

function Choices({ length, setLength, language, setLanguage }: Choosing): React.ReactElement {
  const { words } = useSpeech();
  return (
    <div className="choices">
      <ChoiceGroup
        label={words.sentences.length}
        selectedKey={length}
        options={(['short', 'full'] as const).map((key) => ({ key, text: words.sentences[key] }))}
        onChange={(_, option) => option && setLength(option.key as Length)}
      />
      <ChoiceGroup
        label={words.sentences.language}
        selectedKey={language}
        options={LOCALES.map((key) => ({ key, text: words.sentences.languages[key] }))}
        onChange={(_, option) => option && setLanguage(option.key as Locale)}
      />
    </div>
  );
}

interface OfTable {
  readonly report: TableReport;
  readonly checked: Checked;
}

/** What there is to say of one table: a long paragraph part by part, and all of it to copy. */
function Report({ report, checked }: OfTable): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { table, paragraph } = report;
  const [shown, setShown] = React.useState(1);
  const parts = React.useMemo(() => partsOf(paragraph), [paragraph]);
  const home = checked.tables.find(({ id }) => id === table);
  return (
    <li>
      {checked.tables.length > 1 && home && <p className="note">{home.range.sheet}</p>}
      {parts.slice(0, shown).map((part, index) => (
        <Paragraph key={index} parts={part} />
      ))}
      {shown < parts.length && (
        <button type="button" className="button" onClick={() => setShown(shown + 1)}>
          {words.sentences.next(count(shown + 1), count(parts.length))}
        </button>
      )}
      <CopyButton label={words.copy} text={() => plainText(paragraph)} />
    </li>
  );
}

function Paragraph({ parts }: { readonly parts: ReportParagraph }): React.ReactElement {
  return (
    <p className="sentence">
      {parts.map((part, index) => {
        const at = part.cells?.[0];
        return at ? <CellLink key={index} at={at} text={part.text} /> : part.text;
      })}
    </p>
  );
}
