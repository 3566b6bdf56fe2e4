import * as React from 'react';

interface Props {
  readonly summary: React.ReactNode;
  readonly className?: string;
  /** Drawn only while it is open. */
  readonly children: () => React.ReactNode;
}

/** Something that unfolds (mở ra, gập lại). A button of our own: the engine of Excel 2016 knows no `<details>`, and shows all. */
export function Fold({ summary, className, children }: Props): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  return (
    <div className={`unfold ${className ?? ''}`}>
      <button type="button" className="unfold-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true" className="unfold-sign">
          {open ? '▾' : '▸'}
        </span>{' '}
        {summary}
      </button>
      {open && children()}
    </div>
  );
}
