import * as React from 'react';
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';

const svg = (...shapes: readonly React.ReactElement[]): React.ReactElement => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    {shapes.map((shape, index) => React.cloneElement(shape, { key: index }))}
  </svg>
);

const line = (d: string, width = 1.5): React.ReactElement => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
);

const ring = (dash?: string): React.ReactElement => (
  <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={dash} />
);

const dot = (y: number): React.ReactElement => <circle cx="8" cy={y} r="1" fill="currentColor" />;

const cross = line('M3.5 3.5l9 9M12.5 3.5l-9 9');
const tick = line('M3 8.5l3.5 3.5L13 4.5');

/** Our own drawings, by the names that Fabric asks for; each severity has a shape of its own, told apart without colour. */
const ICONS = {
  SeverityError: svg(
    <circle cx="8" cy="8" r="7" fill="currentColor" />,
    <path d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" className="icon-hole" strokeWidth="1.8" strokeLinecap="round" />,
  ),
  SeverityWarning: svg(line('M8 1.8L15 14H1z'), line('M8 6v4'), dot(12)),
  SeverityGap: svg(ring('2.4 2.2')),
  SeverityReview: svg(ring(), line('M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2'), dot(11.3)),
  Accepted: svg(ring(), line('M5 8.3l2.2 2.2L11 6', 1.4)),
  Info: svg(ring(), line('M8 7.3v4'), dot(4.9)),
  Error: svg(ring(), line('M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8', 1.4)),
  ErrorBadge: svg(ring(), line('M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8', 1.4)),
  Blocked: svg(ring(), line('M3.6 12.4l8.8-8.8')),
  Blocked2: svg(ring(), line('M3.6 12.4l8.8-8.8')),
  Warning: svg(line('M8 1.8L15 14H1z'), line('M8 6v4'), dot(12)),
  Completed: svg(ring(), line('M5 8.3l2.2 2.2L11 6', 1.4)),
  CheckMark: svg(tick),
  Clear: svg(cross),
  Cancel: svg(cross),
  ChevronDown: svg(line('M3.5 6l4.5 4.5L12.5 6')),
  ChevronUp: svg(line('M3.5 10L8 5.5l4.5 4.5')),
  ChevronRight: svg(line('M6 3.5l4.5 4.5L6 12.5')),
  DoubleChevronDown: svg(line('M3.5 3l4.5 4.5L12.5 3M3.5 8l4.5 4.5L12.5 8')),
  Highlight: svg(line('M9.5 2.5l4 4-6 6H4.5l-1-1v-3zM2 14.5h12')),
  Undo: svg(line('M6 3L2.5 6.5 6 10M2.8 6.5h6.7a4 4 0 0 1 0 8H7')),
  Copy: svg(line('M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z')),
  Globe: svg(ring(), line('M2 8h12M8 1.8c-2.4 3.6-2.4 8.8 0 12.4M8 1.8c2.4 3.6 2.4 8.8 0 12.4', 1.1)),
};

export type IconName = keyof typeof ICONS;

/** An icon without a word of its own: the text beside it says what it means. */
export const Sign = ({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className: string;
}): React.ReactElement => (
  <i className={className} aria-hidden="true">
    {ICONS[name]}
  </i>
);

registerIcons({
  fontFace: undefined,
  style: { display: 'inline-block', verticalAlign: 'middle', lineHeight: '1em' },
  icons: ICONS,
});
