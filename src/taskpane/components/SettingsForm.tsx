import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Setting } from '../../app/session';
import { readAreas } from '../../core/area-list';
import { sayKeptErrors } from '../../core/kept-settings';
import { NORMS, type Norm } from '../../core/norms';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { useCount, useSpeech } from '../speech';
import { Select } from './Select';

const DECIMALS = ['0', '1', '2', '3', '4', '5', '6'];

interface Props {
  readonly setting: Setting;
  readonly busy: boolean;
}

/** What a person may set for this workbook; kept in it once it is saved. */
export function SettingsForm({ setting: { kept, rules }, busy }: Props): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { settings, areas, slow, give, setAreas, setSlow } = useSettings(kept.settings);
  const right = slow >= 0 && slow <= 100;
  const given = (): Settings => {
    const names = readAreas(areas);
    return { ...settings, slowPoints: slow, areas: names.length > 0 ? names : null };
  };
  return (
    <section className="settings" aria-labelledby="settings-title">
      <h2 id="settings-title" tabIndex={-1} ref={heading}>
        {words.settings.title}
      </h2>
      <p className="note">{words.settings.body}</p>
      {kept.errors.length > 0 && <p role="alert">{sayKeptErrors(kept.errors, locale)}</p>}
      <Figures settings={settings} give={give} slow={slow} setSlow={setSlow} right={right} />
      <TextField
        label={words.settings.areas}
        multiline
        rows={4}
        value={areas}
        onChange={(_, text) => setAreas(text ?? '')}
      />
      <Norms settings={settings} give={give} />
      <Rules rules={rules} settings={settings} give={give} />
      <div className="confirm">
        <PrimaryButton
          text={words.settings.save}
          disabled={busy || !right}
          onClick={() => actions.saveSettings(given())}
        />
        <DefaultButton
          text={words.settings.defaults}
          disabled={busy}
          onClick={() => actions.saveSettings(DEFAULT_SETTINGS)}
        />
        <DefaultButton text={words.cancel} disabled={busy} onClick={actions.closeSettings} />
      </div>
    </section>
  );
}

interface Editing {
  readonly settings: Settings;
  readonly give: (change: Partial<Settings>) => void;
}

interface Slow {
  readonly slow: number;
  readonly setSlow: (text: string) => void;
}

function useSettings(start: Settings): Editing & Slow & { areas: string; setAreas: (text: string) => void } {
  const [settings, setSettings] = React.useState(start);
  const [areas, setAreas] = React.useState((start.areas ?? []).join('\n'));
  const [slow, setSlow] = React.useState(start.slowPoints);
  return {
    settings,
    areas,
    slow,
    give: (change) => setSettings({ ...settings, ...change }),
    setAreas,
    setSlow: (text) => setSlow(/^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : NaN),
  };
}

function Figures({ settings, give, setSlow, right }: Editing & Slow & { readonly right: boolean }): React.ReactElement {
  const { words, format } = useSpeech();
  return (
    <>
      <Select
        label={words.settings.decimals}
        options={DECIMALS.map((key) => ({ key, text: key }))}
        selected={String(settings.decimals)}
        onChange={(key) => give({ decimals: Number(key) })}
      />
      <TextField
        label={words.settings.slowPoints}
        defaultValue={format.number(settings.slowPoints)}
        errorMessage={right ? '' : words.settings.slowWrong}
        onChange={(_, text) => setSlow(text ?? '')}
      />
    </>
  );
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

const day = (date: string): string => date.split('-').reverse().join('/');

function Norms({ settings, give }: Editing): React.ReactElement {
  const { words, format } = useSpeech();
  const { norms } = settings;
  const label = ({ article, kind, amount, per, from, to }: Norm): string =>
    words.settings.norm(
      article,
      kind === 'ceiling',
      format.number(amount),
      per,
      day(from),
      to === null ? null : day(to),
    );
  return (
    <fieldset>
      <legend>{words.settings.norms}</legend>
      <p className="note">{words.settings.normsNote}</p>
      {NORMS.map((norm) => (
        <Checkbox
          key={norm.id}
          label={label(norm)}
          checked={norms.indexOf(norm.id) >= 0}
          onChange={(_, on) => give({ norms: on ? [...norms, norm.id] : without(norms, norm.id) })}
        />
      ))}
    </fieldset>
  );
}

function Rules({ rules, settings, give }: Editing & Pick<Setting, 'rules'>): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  const { off } = settings;
  return (
    <details>
      <summary>
        {words.settings.rules} ({count(rules.length - off.length)}/{count(rules.length)})
      </summary>
      <fieldset aria-label={words.settings.rules}>
        <p className="note">{words.settings.rulesNote}</p>
        {rules.map((rule) => (
          <Checkbox
            key={rule.id}
            label={rule.text[locale].title}
            title={rule.id}
            checked={off.indexOf(rule.id) < 0}
            onChange={(_, on) => give({ off: on ? without(off, rule.id) : [...off, rule.id] })}
          />
        ))}
      </fieldset>
    </details>
  );
}
