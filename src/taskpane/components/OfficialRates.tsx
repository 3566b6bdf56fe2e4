import * as React from 'react';
import type { Checked } from '../../app/session';
import { officialQuestions, type OfficialQuestion } from '../../core/rates/official';
import type { Rate } from '../../core/rates/rate';
import { rateNames } from '../../core/rates/rate-names';
import { rateText } from '../../core/rates/rate-text';
import { definitionOf } from '../../core/rates/rate-words';
import type { Table } from '../../core/table/table';
import type { Locale } from '../../core/text/locale';
import { useCount, useSpeech } from '../speech';
import { More } from './More';

const PAGE = 3;

/** Which of several rates of one total is the official one, asked once for each table (tỷ lệ chính thức). */
export function OfficialRates({ rates, tables }: Pick<Checked, 'rates' | 'tables'>): React.ReactElement | null {
  const { words } = useSpeech();
  const questions = React.useMemo(() => officialQuestions(rates, tables), [rates, tables]);
  if (questions.length === 0) return null;
  // Those that wait for an answer come first.
  const open = questions.filter(({ chosen }) => chosen === null);
  const settled = questions.filter(({ chosen }) => chosen !== null);
  return (
    <section className="official" aria-label={words.rates.official}>
      <h2>{words.rates.official}</h2>
      {open.length > 0 && <p className="note">{words.rates.officialWhy}</p>}
      <ul className="plain">
        <More items={[...open, ...settled]} page={PAGE}>
          {(question, index) => <Question key={index} question={question} />}
        </More>
      </ul>
    </section>
  );
}

/** What an option divides by what; by the columns' names where the words are the same. */
function definitions({ options, table }: OfficialQuestion, locale: Locale): (rate: Rate) => string {
  const said = options.map((rate) => definitionOf(rate, locale));
  if (new Set(said).size === said.length) return (rate) => definitionOf(rate, locale);
  const names = rateNames(options, [table], locale);
  return (rate) => names.get(rate) ?? definitionOf(rate, locale);
}

const nameOf = ({ title, range }: Table): string => (title.name === '' ? range.sheet : title.name);

function Question({ question }: { readonly question: OfficialQuestion }): React.ReactElement {
  const { words, actions, locale, decimals } = useSpeech();
  const count = useCount();
  const { options, chosen, table } = question;
  const define = definitions(question, locale);
  const figure = (rate: Rate): string => {
    const { fraction, text } = rateText(rate, locale, decimals);
    return `${fraction}, ${words.rates.reached(text)}`;
  };
  if (chosen)
    return (
      <li>
        {words.rates.officialIs(nameOf(table))} <b>{define(chosen)}</b>: {figure(chosen)}.{' '}
        <button type="button" className="plain-button" onClick={() => actions.chooseOfficial(question, null)}>
          {words.rates.officialAgain}
        </button>
      </li>
    );
  return (
    <li>
      <p>{words.rates.officialAsk(nameOf(table), count(options.length))}</p>
      {options.map((rate, index) => (
        <button
          key={index}
          type="button"
          className="button option"
          onClick={() => actions.chooseOfficial(question, rate)}
        >
          {define(rate)}: {figure(rate)}
        </button>
      ))}
    </li>
  );
}
