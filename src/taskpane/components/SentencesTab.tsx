import * as React from 'react';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import type { Checked } from '../../app/session';
import {
  plainText,
  reportSentences,
  type ReportOptions,
  type ReportParagraph,
} from '../../core/rates/report-sentences';
import { LOCALES, type Locale } from '../../core/text/locale';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { CopyButton } from './CopyButton';
import { More } from './More';

/** The paragraphs that go into a report, each figure tied to its cell, ready to copy. */
export function SentencesTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, locale, decimals } = useSpeech();
  const [language, setLanguage] = React.useState<Locale>(locale);
  const [length, setLength] = React.useState<ReportOptions['length']>('full');
  const paragraphs = React.useMemo(
    () => reportSentences(checked.rates, { locale: language, length, decimals }),
    [checked, language, length, decimals],
  );
  return (
    <>
      <div className="choices">
        <ChoiceGroup
          label={words.sentences.length}
          selectedKey={length}
          options={(['full', 'short'] as const).map((key) => ({ key, text: words.sentences[key] }))}
          onChange={(_, option) => option && setLength(option.key as ReportOptions['length'])}
        />
        <ChoiceGroup
          label={words.sentences.language}
          selectedKey={language}
          options={LOCALES.map((key) => ({ key, text: words.sentences.languages[key] }))}
          onChange={(_, option) => option && setLanguage(option.key as Locale)}
        />
      </div>
      <p className="note">{paragraphs.length > 0 ? words.sentences.explain : words.sentences.none}</p>
      <ul className="plain" lang={language}>
        <More items={paragraphs} page={20}>
          {(paragraph, index) => <Paragraph key={index} parts={paragraph} />}
        </More>
      </ul>
    </>
  );
}

function Paragraph({ parts }: { readonly parts: ReportParagraph }): React.ReactElement {
  const { words } = useSpeech();
  return (
    <li>
      <p className="sentence">
        {parts.map((part, index) => {
          const at = part.cells?.[0];
          return at ? <CellLink key={index} at={at} text={part.text} /> : part.text;
        })}
      </p>
      <CopyButton label={words.copy} text={() => plainText(parts)} />
    </li>
  );
}
