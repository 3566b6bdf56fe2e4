import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, and who issued it. */
export interface Issued {
  readonly name: string;
  readonly pem: string;
  readonly key: KeyObject;
  readonly keyPem: string;
}

/** What a certificate says. */
interface Said {
  readonly name: string;
  /** Names in subjectAltName: DNS names, or an address of four numbers. */
  readonly names?: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
  readonly authority?: boolean;
}

const DAY_MS = 86400000;

const node = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.trunc(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => node(0x30, ...parts);
const octets = (...parts: readonly Buffer[]): Buffer => node(0x04, ...parts);
const identifier = (hex: string): Buffer => node(0x06, Buffer.from(hex, 'hex'));
const integer = (value: number): Buffer => node(0x02, Buffer.from([0x01, Math.trunc(value / 256), value % 256]));
const truth = node(0x01, Buffer.from([0xff]));

const COMMON_NAME = '550403';
const ECDSA_SHA256 = sequence(identifier('2a8648ce3d040302'));

const nameOf = (text: string): Buffer =>
  sequence(node(0x31, sequence(identifier(COMMON_NAME), node(0x0c, Buffer.from(text)))));

const time = (days: number): Buffer =>
  node(0x18, Buffer.from(new Date(Date.now() + days * DAY_MS).toISOString().replace(/[-:T]|\.\d+/g, '')));

const alternative = (name: string): Buffer =>
  /^[\d.]+$/.test(name) ? node(0x87, Buffer.from(name.split('.').map(Number))) : node(0x82, Buffer.from(name));

function extensions({ names = [], authority = false }: Said): Buffer {
  const basic = sequence(identifier('551d13'), truth, octets(authority ? sequence(truth) : sequence()));
  const others = names.length > 0 ? [sequence(identifier('551d11'), octets(sequence(...names.map(alternative))))] : [];
  return node(0xa3, sequence(basic, ...others));
}

let serial = 1;

/** Issues a certificate as a small authority would; without `by` it signs itself. */
export function issue(said: Said, by?: Issued): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  serial += 1;
  const body = sequence(
    node(0xa0, node(0x02, Buffer.from([2]))),
    integer(serial),
    ECDSA_SHA256,
    nameOf(by?.name ?? said.name),
    sequence(time(said.from ?? -1), time(said.to ?? 365)),
    nameOf(said.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(said),
  );
  const signature = sign('sha256', body, by?.key ?? privateKey);
  const der = sequence(body, ECDSA_SHA256, node(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    name: said.name,
    pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey,
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
