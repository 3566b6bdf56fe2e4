import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { Checked } from '../../app/session';
import { cell, isBlank } from '../../core/grid/grid';
import { isComparison, type Rate } from '../../core/rates/rate';
import { rateNames } from '../../core/rates/rate-names';
import { definitionOf, rateTitle } from '../../core/rates/rate-words';
import { undividedSentence } from '../../core/rates/undivided-words';
import type { Table } from '../../core/table/table';
import { arrangeRates, type RateGroup } from '../rate-groups';
import { ratesAsCsv, ratesAsText } from '../rates-text';
import { useCount, useSpeech } from '../speech';
import { CopyButton } from './CopyButton';
import { More } from './More';
import { OfficialRates } from './OfficialRates';
import { RateRow } from './RateRow';

/** Headline rates, then a bar for each indicator and area, the furthest behind first. */
export function RatesTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, actions, locale, decimals } = useSpeech();
  const { rates, tables } = checked;
  const { headline, groups } = React.useMemo(() => arrangeRates(rates, tables), [rates, tables]);
  const names = useNames(headline, tables);
  if (rates.length === 0) return <p className="note">{words.rates.none}</p>;
  return (
    <>
      {headline.length > 0 && (
        <section>
          <h2>{words.rates.headline}</h2>
          <ul className="rates headline">
            <More items={headline}>{rowsOf({ tables, names, defined: true, together: true })}</More>
          </ul>
        </section>
      )}
      <OfficialRates rates={rates} tables={tables} />
      <div className="toolbar">
        <DefaultButton text={words.actions.rates} onClick={actions.writeRates} />
        <DefaultButton text={words.actions.ratesSheet} onClick={actions.ratesSheet} />
        <CopyButton label={words.rates.copyTable} text={() => ratesAsText(rates, tables, locale, decimals)} />
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

/** The sheet and the title, for two sheets may hold tables of one title. */
const homeOf = ({ range, title }: Table): string => [range.sheet, title.name].filter((text) => text !== '').join(': ');

/** A typed figure, as against an empty cell or a formula. */
function isTyped({ printedAt }: Rate, table: Table | undefined): boolean {
  if (!printedAt || !table) return false;
  const held = cell(table.grid, printedAt.top, printedAt.left);
  return held.formula === undefined && !isBlank(held);
}

interface Listing {
  readonly tables: readonly Table[];
  readonly names: ReadonlyMap<Rate, string>;
  readonly defined: boolean;
  /** Rates of several tables stand together. */
  readonly together?: boolean;
}

/** What the rates of a list are called, worked out once for a list. */
function useNames(rates: readonly Rate[], tables: readonly Table[]): ReadonlyMap<Rate, string> {
  const { locale } = useSpeech();
  return React.useMemo(() => rateNames(rates, tables, locale), [rates, tables, locale]);
}

/** How the rates of a list are drawn, each with a name of its own. */
function rowsOf({
  tables,
  names,
  defined,
  together = false,
}: Listing): (rate: Rate, index: number) => React.ReactElement {
  return function row(rate, index) {
    const table = tables.find((one) => one.id === rate.table);
    return (
      <RateRow
        key={index}
        rate={rate}
        name={names.get(rate) ?? rate.label}
        defined={defined || together}
        typed={isTyped(rate, table)}
        home={together && table ? homeOf(table) : ''}
      />
    );
  };
}

function Group(props: { readonly group: RateGroup; readonly tables: readonly Table[] }): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  const { known, unknown, table, by } = props.group;
  const all = React.useMemo(() => [...known, ...unknown], [known, unknown]);
  const definitions = known.map((rate) => definitionOf(rate, locale));
  const alike = definitions.every((one) => one === definitions[0]);
  const names = useNames(all, props.tables);
  const rows = rowsOf({ tables: props.tables, names, defined: !alike });
  return (
    <section>
      <h2>
        {rateTitle(props.group, locale)}. {by === 'area' ? words.rates.byArea : words.rates.byIndicator} (
        {count(known.length + unknown.length)})
      </h2>
      <p className="note">
        {[
          table && homeOf(table),
          alike ? definitions[0] : null,
          isComparison(props.group) ? null : words.rates.furthest,
        ]
          .filter(Boolean)
          .join('. ')}
      </p>
      <ul className="rates">
        <More items={known}>{rows}</More>
      </ul>
      {unknown.length > 0 && (
        <details>
          <summary>
            {words.rates.unknown} ({count(unknown.length)})
          </summary>
          <ul className="rates">
            <More items={unknown}>{rows}</More>
          </ul>
        </details>
      )}
    </section>
  );
}
