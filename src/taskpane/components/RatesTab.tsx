import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { Checked } from '../../app/session';
import { cell, isBlank } from '../../core/grid/grid';
import { isComparison, type Rate } from '../../core/rates/rate';
import { definitionOf, rateTitle } from '../../core/rates/rate-words';
import { undividedSentence } from '../../core/rates/undivided-words';
import type { Table } from '../../core/table/table';
import { arrangeRates, type RateGroup } from '../rate-groups';
import { ratesAsCsv, ratesAsText } from '../rates-text';
import { useCount, useSpeech } from '../speech';
import { CopyButton } from './CopyButton';
import { More } from './More';
import { RateRow } from './RateRow';

/** Headline rates, then a bar for each indicator and area, the furthest behind first. */
export function RatesTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, actions, locale, decimals } = useSpeech();
  const { rates, tables } = checked;
  const { headline, groups } = React.useMemo(() => arrangeRates(rates, tables), [rates, tables]);
  if (rates.length === 0) return <p className="note">{words.rates.none}</p>;
  return (
    <>
      {headline.length > 0 && (
        <section>
          <h2>{words.rates.headline}</h2>
          <ul className="rates headline">
            <More items={headline}>{rowsOf(headline, tables, true, true)}</More>
          </ul>
        </section>
      )}
      <div className="toolbar">
        <DefaultButton text={words.actions.rates} onClick={actions.writeRates} />
        <DefaultButton text={words.actions.ratesSheet} onClick={actions.ratesSheet} />
        <CopyButton label={words.rates.copyTable} text={() => ratesAsText(rates, locale, decimals)} />
        <CopyButton label={words.rates.copyCsv} text={() => ratesAsCsv(rates, locale, decimals)} />
      </div>
      <Undivided tables={tables} />
      {groups.map((group) => (
        <Group
          key={`${group.table?.id ?? ''} ${group.kind} ${group.caption ?? ''} ${group.by}`}
          group={group}
          tables={tables}
        />
      ))}
    </>
  );
}

/** Results that have no target of their own, table by table. */
function Undivided({ tables }: { readonly tables: readonly Table[] }): React.ReactElement {
  const { locale } = useSpeech();
  const said = tables.map((table) => undividedSentence(table, locale)).filter((sentence) => sentence !== '');
  return (
    <>
      {said.map((sentence, index) => (
        <p key={index} className="note undivided">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** A typed figure, as against an empty cell or a formula. */
function isTyped({ printedAt }: Rate, table: Table | undefined): boolean {
  if (!printedAt || !table) return false;
  const held = cell(table.grid, printedAt.top, printedAt.left);
  return held.formula === undefined && !isBlank(held);
}

function rowsOf(
  rates: readonly Rate[],
  tables: readonly Table[],
  defined: boolean,
  together = false,
): (rate: Rate, index: number) => React.ReactElement {
  return function row(rate, index) {
    const table = tables.find((one) => one.id === rate.table);
    return (
      <RateRow
        key={index}
        rate={rate}
        before={rates[index - 1]}
        defined={defined || together}
        typed={isTyped(rate, table)}
        home={together ? (table?.title.name ?? '') : ''}
      />
    );
  };
}

function Group(props: { readonly group: RateGroup; readonly tables: readonly Table[] }): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  const { known, unknown, table, by } = props.group;
  const definitions = known.map((rate) => definitionOf(rate, locale));
  const alike = definitions.every((one) => one === definitions[0]);
  return (
    <section>
      <h2>
        {rateTitle(props.group, locale)}. {by === 'area' ? words.rates.byArea : words.rates.byIndicator} (
        {count(known.length + unknown.length)})
      </h2>
      <p className="note">
        {[table?.title.name, alike ? definitions[0] : null, isComparison(props.group) ? null : words.rates.furthest]
          .filter(Boolean)
          .join('. ')}
      </p>
      <ul className="rates">
        <More items={known}>{rowsOf(known, props.tables, !alike)}</More>
      </ul>
      {unknown.length > 0 && (
        <details>
          <summary>
            {words.rates.unknown} ({count(unknown.length)})
          </summary>
          <ul className="rates">
            <More items={unknown}>{rowsOf(unknown, props.tables, !alike)}</More>
          </ul>
        </details>
      )}
    </section>
  );
}
