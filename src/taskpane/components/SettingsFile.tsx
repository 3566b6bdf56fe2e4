import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Words } from '../../app/words/words';
import type { Rule } from '../../core/rules/rule';
import type { Settings } from '../../core/settings';
import { readSettings, saySettingsError, writeSettings, type SettingsReading } from '../../core/settings-file';
import type { Locale } from '../../core/text/locale';
import { canDownload, downloadText } from '../download';
import { settingsChanges } from '../settings-changes';
import { useCount, useSpeech } from '../speech';
import { CopyButton } from './CopyButton';

interface Props {
  /** As the workbook has them now. */
  readonly kept: Settings;
  /** As they stand in the form; null while something in it is wrong. */
  readonly given: () => Settings | null;
  readonly rules: readonly Rule[];
  readonly busy: boolean;
}

/** Settings as one file for a whole province: taken out, and read in with a look at what changes (tệp cài đặt). */
export function SettingsFile({ kept, given, rules, busy }: Props): React.ReactElement {
  const { words } = useSpeech();
  const [reading, setReading] = React.useState<SettingsReading | null>(null);
  const ids = rules.map((rule) => rule.id);
  return (
    <details className="settings-file">
      <summary>{words.settings.file.title}</summary>
      <p className="note">{words.settings.file.body}</p>
      <TakeOut given={given} />
      <ReadIn onText={(text) => setReading(readSettings(text, ids))} />
      {reading && !reading.ok && <Wrong errors={reading.errors} />}
      {reading?.ok && (
        <Changes before={kept} after={reading.settings} rules={rules} busy={busy} discard={() => setReading(null)} />
      )}
    </details>
  );
}

const FILE_NAME = 'cai-dat-kiem-bieu.json';

function TakeOut({ given }: Pick<Props, 'given'>): React.ReactElement {
  const { words } = useSpeech();
  const { file, slowWrong } = words.settings;
  const [said, setSaid] = React.useState('');
  const settings = given();
  if (!settings) return <p className="note">{slowWrong}</p>;
  const download = (): void => {
    downloadText(FILE_NAME, writeSettings(settings));
    setSaid(file.downloaded);
  };
  return (
    <div className="take-out">
      <CopyButton label={file.copy} text={() => writeSettings(settings)} />
      {canDownload() && <DefaultButton text={file.download} onClick={download} />}
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}

/** A file that is chosen, or its text pasted: some programs let a page have no files. */
function ReadIn({ onText }: { readonly onText: (text: string) => void }): React.ReactElement {
  const { words } = useSpeech();
  const { file } = words.settings;
  const [pasted, setPasted] = React.useState('');
  const choose = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = Array.from(target.files ?? []);
    if (!chosen) return;
    const reader = new FileReader();
    reader.onload = () => onText(typeof reader.result === 'string' ? reader.result : '');
    // What cannot be read holds no settings.
    reader.onerror = () => onText('');
    reader.readAsText(chosen);
    // So that the same file can be chosen again once it is mended.
    target.value = '';
  };
  return (
    <>
      <label className="labelled">
        <span>{file.open}</span>
        <input type="file" accept=".json,application/json" onChange={choose} />
      </label>
      <TextField label={file.paste} multiline rows={3} value={pasted} onChange={(_, text) => setPasted(text ?? '')} />
      <div className="confirm">
        <DefaultButton text={file.read} disabled={pasted.trim() === ''} onClick={() => onText(pasted)} />
      </div>
    </>
  );
}

type Errors = Extract<SettingsReading, { ok: false }>['errors'];

/** One sentence on what is wrong; of several faults the first. */
function sayWrong([error]: Errors, { file }: Words['settings'], locale: Locale): string {
  if (!error || error.code === 'not-json' || error.code === 'not-object') return file.notOurs;
  return file.wrong(saySettingsError(error, locale));
}

function Wrong({ errors }: { readonly errors: Errors }): React.ReactElement {
  const { words, locale } = useSpeech();
  return (
    <p className="wrong" role="alert">
      {sayWrong(errors, words.settings, locale)}
    </p>
  );
}

interface ChangesProps extends Pick<Props, 'rules' | 'busy'> {
  readonly before: Settings;
  readonly after: Settings;
  readonly discard: () => void;
}

function Changes({ before, after, rules, busy, discard }: ChangesProps): React.ReactElement {
  const { words, format, locale, actions } = useSpeech();
  const count = useCount();
  const { file } = words.settings;
  const changes = settingsChanges(before, after, { words: words.settings, format, locale, rules });
  if (changes.length === 0) return <p role="status">{file.same}</p>;
  return (
    <div className="file-changes" role="status">
      <h3>{file.changes(count(changes.length))}</h3>
      <ul className="plain">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <div className="confirm">
        <PrimaryButton text={file.save} disabled={busy} onClick={() => actions.saveSettings(after)} />
        <DefaultButton text={file.discard} disabled={busy} onClick={discard} />
      </div>
    </div>
  );
}
