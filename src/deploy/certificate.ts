import { isIP } from 'node:net';
import { checkServerIdentity, connect, type ConnectionOptions, type DetailedPeerCertificate } from 'node:tls';
import { HEAR_EVERYONE } from './ask';
import { fault, type Fault } from './fault';

const PATIENCE_MS = 15000;
const SOON_DAYS = 30;
const DAY_MS = 86400000;

/** A greeting by TLS: what the server showed, or why it could not be greeted. */
export type Greeting =
  | { readonly certificate: DetailedPeerCertificate; readonly verdict: string; readonly version: string }
  | { readonly code: string };

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Greets the server that an address names. */
export function greet(base: string, options: ConnectionOptions = {}): Promise<Greeting> {
  const { hostname, port } = new URL(base);
  const host = bare(hostname);
  return new Promise((done) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) ? {} : { servername: host }),
      ...HEAR_EVERYONE,
      ...options,
    });
    const end = (greeting: Greeting): void => {
      socket.destroy();
      done(greeting);
    };
    socket.setTimeout(PATIENCE_MS, () => {
      end({ code: 'ETIMEDOUT' });
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end({ code: error.code ?? error.message });
    });
    socket.once('secureConnect', () => {
      // Node types it as an error; it is the code of one.
      const verdict: unknown = socket.authorizationError ?? '';
      end({
        certificate: socket.getPeerCertificate(true),
        verdict: String(verdict),
        version: socket.getProtocol() ?? '',
      });
    });
  });
}

/**
 * Greets it as the users' machines do, which trust `own` root certificates besides the public ones. Tried one after the
 * other: a hundred and fifty public ones are read again whenever others are named with them.
 */
export async function greetTrusting(base: string, own: readonly string[]): Promise<Greeting> {
  if (own.length === 0) return greet(base);
  const first = await greet(base, { ca: [...own] });
  if ('code' in first || first.verdict === '') return first;
  const second = await greet(base);
  return 'verdict' in second && second.verdict === '' ? second : first;
}

const nameOf = ({ CN, O }: Partial<Record<string, string | string[]>> = {}): string => String(CN ?? O ?? '?');

const day = (date: string): string => new Date(date).toISOString().slice(0, 10);

function dateFaults({ valid_from: from, valid_to: to }: DetailedPeerCertificate, now: number): Fault[] {
  if (Date.parse(to) < now) return [fault('expired', day(to))];
  if (Date.parse(from) > now) return [fault('not-yet-valid', day(from))];
  return Date.parse(to) - now < SOON_DAYS * DAY_MS ? [fault('expires-soon', day(to))] : [];
}

function nameFaults(hostname: string, certificate: DetailedPeerCertificate): Fault[] {
  if (!certificate.subjectaltname) return [fault('no-alternative-name', nameOf({ ...certificate.subject }))];
  return checkServerIdentity(bare(hostname), certificate) ? [fault('wrong-name', certificate.subjectaltname)] : [];
}

/** Dates and names have sentences of their own; here only who vouches for the certificate. */
function trustFaults(verdict: string, certificate: DetailedPeerCertificate, ownRoots: boolean): Fault[] {
  const issuer = nameOf({ ...certificate.issuer });
  switch (verdict) {
    case '':
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return [];
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return [fault('self-signed', nameOf({ ...certificate.subject }))];
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return [fault('incomplete-chain', issuer)];
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return [fault(ownRoots ? 'incomplete-chain' : 'unknown-root', issuer)];
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return [fault('unknown-root', issuer)];
    default:
      return [fault('other-certificate', verdict)];
  }
}

/** What keeps Excel from trusting the certificate that the server showed (chứng chỉ). */
export function certificateFaults(
  base: string,
  { certificate, verdict }: Exclude<Greeting, { readonly code: string }>,
  ownRoots: boolean,
  now = Date.now(),
): readonly Fault[] {
  const dates = dateFaults(certificate, now);
  const found = [
    ...dates,
    ...nameFaults(new URL(base).hostname, certificate),
    ...trustFaults(verdict, certificate, ownRoots),
  ];
  // The leaf is in order, so that a certificate above it has run out.
  const above = /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(verdict) && dates.length === 0;
  return above ? [...found, fault('other-certificate', `${verdict}: ${nameOf({ ...certificate.issuer })}`)] : found;
}
