import * as React from 'react';
import type { Checked } from '../../app/session';
import type { Rate } from '../../core/rates/rate';
import { arrangeRates, type RateGroup } from '../rate-groups';
import { useCount, useSpeech } from '../speech';
import { CopyButton } from './CopyButton';
import { More } from './More';
import { RateRow } from './RateRow';
import { ratesAsText } from '../rates-text';

/** Headline rates, then a bar for each indicator and area, the furthest behind first. */
export function RatesTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const speech = useSpeech();
  const { words } = speech;
  const { headline, groups } = React.useMemo(() => arrangeRates(checked.rates), [checked.rates]);
  if (checked.rates.length === 0) return <p>{words.rates.none}</p>;
  return (
    <>
      {headline.length > 0 && (
        <section>
          <h2>{words.rates.headline}</h2>
          <ul className="rates headline">
            {headline.map((rate, index) => (
              <RateRow key={index} rate={rate} headline />
            ))}
          </ul>
        </section>
      )}
      {groups.map((group) => (
        <Group key={`${group.kind} ${group.by}`} group={group} />
      ))}
      <CopyButton label={words.rates.copyTable} text={() => ratesAsText(checked.rates, speech)} />
    </>
  );
}

function Group({ group }: { readonly group: RateGroup }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  return (
    <section>
      <h2>
        {words.rates[group.kind]}, {group.by === 'area' ? words.rates.byArea : words.rates.byIndicator} (
        {count(group.known.length + group.unknown.length)})
      </h2>
      <p className="note">{words.rates.furthest}</p>
      <ul className="rates">
        <More items={group.known}>{(rate: Rate, index) => <RateRow key={index} rate={rate} />}</More>
      </ul>
      {group.unknown.length > 0 && (
        <details>
          <summary>
            {words.rates.unknown} ({count(group.unknown.length)})
          </summary>
          <ul className="rates">
            <More items={group.unknown}>{(rate: Rate, index) => <RateRow key={index} rate={rate} />}</More>
          </ul>
        </details>
      )}
    </section>
  );
}
