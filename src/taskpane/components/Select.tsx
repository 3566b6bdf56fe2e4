import * as React from 'react';

interface Props<K extends string> {
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly selected: K;
  /** Shown above; where there is no room, `name` says it to a screen reader alone. */
  readonly label?: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onChange: (key: K) => void;
}

/** A choice of one among a few: the engine's own, which every keyboard, reader and contrast theme knows. */
export function Select<K extends string>(props: Props<K>): React.ReactElement {
  const { options, selected, label, name, disabled, onChange } = props;
  const select = (
    <select
      className="select"
      aria-label={label === undefined ? name : undefined}
      value={selected}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value as K)}
    >
      {options.map(({ key, text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
  if (label === undefined) return select;
  return (
    <label className="labelled">
      <span>{label}</span>
      {select}
    </label>
  );
}
