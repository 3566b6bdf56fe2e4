import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Setting } from '../../app/session';
import { readAreas } from '../../core/area-list';
import { sayKeptErrors } from '../../core/kept-settings';
import { NORMS, type Norm } from '../../core/norms';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { dayOf } from '../reading-sentence';
import { useCount, useSpeech } from '../speech';
import { Select } from './Select';
import { SettingsFile } from './SettingsFile';

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
      <SettingsFile kept={kept.settings} given={() => (right ? given() : null)} rules={rules} busy={busy} />
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

function Norms({ settings, give }: Editing): React.ReactElement {
  const { words } = useSpeech();
  const { norms } = settings;
  return (
    <fieldset>
      <legend>{words.settings.norms}</legend>
      <p className="note">{words.settings.normsNote}</p>
      {NORMS.map((norm) => (
        <OneNorm
          key={norm.id}
          norm={norm}
          chosen={norms.indexOf(norm.id) >= 0}
          choose={(on) => give({ norms: on ? [...norms, norm.id] : without(norms, norm.id) })}
        />
      ))}
    </fieldset>
  );
}

interface NormProps {
  readonly norm: Norm;
  readonly chosen: boolean;
  readonly choose: (on: boolean) => void;
}

/** What spending a norm bounds, how far, and where that is said. */
function OneNorm({ norm, chosen, choose }: NormProps): React.ReactElement {
  const { words, format, locale } = useSpeech();
  const { id, what, article, kind, amount, per, from, to } = norm;
  const source = `norm-${id.replace(/[^\w.]/g, '-')}`;
  return (
    <div className="norm">
      <Checkbox
        label={words.settings.norm(what[locale], kind === 'ceiling', format.number(amount), per)}
        ariaDescribedBy={source}
        checked={chosen}
        onChange={(_, on) => choose(on ?? false)}
      />
      <p id={source} className="note">
        {words.settings.normSource(article, dayOf(from), to === null ? null : dayOf(to))}
      </p>
    </div>
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
