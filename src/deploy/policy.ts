import { fault, type Fault } from './fault';

/** Where Excel on the web frames the pane from: one address of each family that Microsoft uses. */
const FRAMES = ['https://excel.officeapps.live.com', 'https://tinh.sharepoint.com', 'https://excel.cloud.microsoft'];

/** Each directive with those that stand in for it when it is not there. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['default-src'],
  'style-src': ['default-src'],
  'img-src': ['default-src'],
  'font-src': ['default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
};

type Policy = ReadonlyMap<string, readonly string[]>;

/** What a page needs of a policy: directive, and the source that it loads from. */
export interface Need {
  readonly directive: string;
  readonly source: string;
}

/** The pane's needs; `scripts` are the other addresses that it takes scripts from. */
export const paneNeeds = (own: string, scripts: readonly string[]): readonly Need[] => [
  ...[own, ...scripts].map((source) => ({ directive: 'script-src', source })),
  { directive: 'worker-src', source: own },
  { directive: 'style-src', source: own },
  { directive: 'style-src', source: "'unsafe-inline'" },
  { directive: 'img-src', source: own },
  { directive: 'img-src', source: 'data:' },
  { directive: 'font-src', source: own },
];

/** A page of words and pictures. */
export const helpNeeds = (own: string): readonly Need[] => [
  { directive: 'style-src', source: own },
  { directive: 'img-src', source: own },
];

function read(header: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of header.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** Whether a source of a policy lets an origin through: a scheme, a host, a host with a star. */
function lets(source: string, origin: string, own: string): boolean {
  if (source === '*') return true;
  if (source === "'self'") return origin === own;
  const { protocol, hostname, port } = new URL(origin);
  if (source === protocol) return true;
  const [, scheme = 'https:', host = '', wanted = ''] =
    /^(?:([a-z][\w+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/i.exec(source) ?? [];
  const fits = host.startsWith('*.') ? hostname.endsWith(host.slice(1).toLowerCase()) : hostname === host.toLowerCase();
  const ports = wanted === '*' || (wanted || '443') === (port || '443');
  return fits && ports && /^https?:$/i.test(scheme);
}

function allows(sources: readonly string[], { source, directive }: Need, own: string): boolean {
  // With either of these the browser looks past what else is listed.
  const marked = sources.some((one) => /^'(nonce|sha\d+)-/.test(one));
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false;
  if (source === "'unsafe-inline'") return sources.includes(source) && !marked;
  if (!source.startsWith('https://')) return sources.includes(source);
  return sources.some((one) => lets(one, source, own));
}

function lacks(policy: Policy, need: Need, own: string): boolean {
  const name = [need.directive, ...(STANDS_IN[need.directive] ?? [])].find((one) => policy.has(one));
  return name !== undefined && !allows(policy.get(name) ?? [], need, own);
}

function heldBack(policy: Policy, needs: readonly Need[], own: string): readonly string[] {
  const missing = needs.filter((need) => lacks(policy, need, own)).map((need) => `${need.directive} ${need.source}`);
  const sandbox = policy.get('sandbox');
  const caged =
    sandbox !== undefined && !['allow-scripts', 'allow-same-origin'].every((word) => sandbox.includes(word));
  const typed = policy.get('require-trusted-types-for')?.length;
  return [...missing, ...(caged ? ['sandbox'] : []), ...(typed ? ['require-trusted-types-for'] : [])];
}

function framesKeptOut(policy: Policy, own: string): readonly string[] {
  const sources = policy.get('frame-ancestors');
  return sources === undefined ? [] : FRAMES.filter((frame) => !sources.some((source) => lets(source, frame, own)));
}

/** What the server's policy (one header may hold several, and all of them bind) takes from a page that needs it. */
export function policyFaults(
  header: string,
  own: string,
  needs: readonly Need[],
  framed: boolean,
  at: string,
): Fault[] {
  const policies = header.split(',').map(read);
  const blocked = [...new Set(policies.flatMap((policy) => heldBack(policy, needs, own)))];
  const frames = framed ? [...new Set(policies.flatMap((policy) => framesKeptOut(policy, own)))] : [];
  return [
    ...(blocked.length > 0 ? [fault('policy', blocked.join(', '), at)] : []),
    ...(frames.length > 0 ? [fault('frame-ancestors', frames.join(' '), at)] : []),
  ];
}
