import * as React from 'react';
import type { Entry } from '../../app/listing/catalogue';
import type { Checked } from '../../app/session';
import type { Finding } from '../../core/finding';
import type { Said } from '../../core/text/say';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Figures } from './Figures';
import { FixChange } from './FixChange';
import { Fold } from './Fold';
import { Linked } from './Linked';
import { More } from './More';
import { Proof } from './Proof';
import { SeverityIcon } from './Severity';

interface Props {
  readonly entry: Entry;
  readonly checked: Checked;
  readonly home: string;
  readonly open: boolean;
  /** A person went to it. */
  readonly here: boolean;
  /** Its group already says which kind of fault it is: then the line says what is wrong here. */
  readonly ofOneKind: boolean;
  /** Its fault is put right, and it is on its way out of the list. */
  readonly leaving: boolean;
}

/** One finding: a line, and all of it when it is open. Drawn again only when something of it changed. */
export const FindingCard = React.memo(function FindingCard(props: Props): React.ReactElement {
  const { entry, home, open, here, ofOneKind, leaving } = props;
  const { words, say, actions } = useSpeech();
  const count = useCount();
  const { finding, key } = entry;
  const said = say(finding);
  const also = finding.consequences.length;
  const classes = ['card', finding.severity, finding.waived && 'waived', open && 'open', leaving && 'leaving'];
  const show = (): void => actions.show(key, finding.at);
  return (
    <div className={classes.filter(Boolean).join(' ')} aria-current={here ? 'location' : undefined}>
      <p className="where">
        <SeverityIcon severity={finding.severity} />
        <span className="sr-only">{words.severity[finding.severity].name}: </span>
        <CellLink at={finding.at} home={home} go={show} />
        <button
          type="button"
          className="line-text title"
          aria-expanded={open}
          title={open ? undefined : said.what}
          onClick={open ? () => actions.list({ open: '' }) : show}
        >
          {ofOneKind && !open ? said.what : said.title}
        </button>
        {finding.cells.length > 1 && <span className="also">{words.finding.cells(count(finding.cells.length))}</span>}
        {also > 0 && <span className="also">{words.answer.also(count(also))}</span>}
      </p>
      {open && <Body {...props} said={said} />}
    </div>
  );
});

function Body({ entry, checked, home, said }: Props & { readonly said: Said }): React.ReactElement {
  const { words } = useSpeech();
  const { finding } = entry;
  const places = [finding.at].concat(finding.cells, finding.related);
  return (
    <div className="body">
      <p className="what">
        <Linked text={said.what} places={places} home={home} />
      </p>
      <Figures finding={finding} />
      <FixChange finding={finding} checked={checked} home={home} />
      {said.todo && (
        <p className="todo">
          <b>{words.finding.todo}:</b> {said.todo}
        </p>
      )}
      <Remedies finding={finding} />
      {said.why && <Fold summary={words.finding.why}>{() => <p className="why">{said.why}</p>}</Fold>}
      <Proof finding={finding} checked={checked} home={home} />
      <Consequences of={finding} home={home} />
    </div>
  );
}

function Consequences({ of, home }: { readonly of: Finding; readonly home: string }): React.ReactElement | null {
  const { words, say } = useSpeech();
  const count = useCount();
  if (of.consequences.length === 0) return null;
  return (
    <Fold className="consequences" summary={words.finding.consequences(count(of.consequences.length))}>
      {() => (
        <ul>
          <More items={of.consequences}>
            {(finding, index) => (
              <li key={index}>
                <CellLink at={finding.at} home={home} /> {say(finding).what}
              </li>
            )}
          </More>
        </ul>
      )}
    </Fold>
  );
}

function Remedies({ finding }: { readonly finding: Finding }): React.ReactElement {
  const { words, actions } = useSpeech();
  const { waived, fix } = finding;
  if (waived)
    return (
      <div className="remedies">
        <p className="note">{words.finding.waivedBecause(waived.reason, waived.by, waived.reference)}</p>
        <Remedy text={words.finding.unwaive} act={() => actions.unaccept(finding)} />
      </div>
    );
  return (
    <div className="remedies">
      {fix.length > 0 && <Remedy text={words.finding.fix} act={() => actions.fix(finding)} />}
      <Remedy text={words.finding.waive} act={() => actions.openWaiver(finding)} />
    </div>
  );
}

// A plain button: Fabric's takes twenty times as long to draw.
export const Remedy = ({ text, act }: { readonly text: string; readonly act: () => void }): React.ReactElement => (
  <button type="button" className="remedy" onClick={act}>
    {text}
  </button>
);
