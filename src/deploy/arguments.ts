import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { baseAddress } from './base-address.cjs';
import type { Check } from './check-server';

/** A sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** What `npm run check:deploy` was given does not say what to check. */
export class Misused extends Error {
  constructor(readonly said: Said) {
    super(said.en);
  }
}

export const USAGE: Said = {
  vi: 'Cách dùng: npm run check:deploy -- https://may-chu/thu-muc [--manifest TEP.xml] [--ca GOC.pem]',
  en: 'Usage: npm run check:deploy -- https://server/folder [--manifest FILE.xml] [--ca ROOT.pem]',
};

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Misused({ vi: `Không đọc được tệp ${file}.`, en: `The file ${file} cannot be read.` });
  }
}

/** Certificates of a file: PEM, one or many, or the binary form that Windows exports as .cer. */
function certificatesOf(file: string): readonly string[] {
  const bytes = bytesOf(file);
  try {
    const pem = bytes.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    return (pem ?? [bytes]).map((one) => new X509Certificate(one).toString());
  } catch {
    throw new Misused({ vi: `Tệp ${file} không phải là chứng chỉ.`, en: `The file ${file} is no certificate.` });
  }
}

function parsed(words: readonly string[]): { address: string; manifest: string; ca: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { manifest: { type: 'string' }, ca: { type: 'string', multiple: true } },
    });
    if (positionals.length !== 1) throw new Misused(USAGE);
    return { address: positionals[0] ?? '', manifest: values.manifest ?? '', ca: values.ca ?? [] };
  } catch {
    throw new Misused(USAGE);
  }
}

/** Reads the words after `--`; throws what to say when they will not do. */
export function readArguments(words: readonly string[]): Check {
  const { address, manifest, ca } = parsed(words);
  const { base, refusal } = baseAddress(address.replace(/\/(manifest\.xml|taskpane\.html)$/, ''));
  if (refusal) throw new Misused({ vi: `${refusal.vi}.`, en: `${refusal.en}.` });
  return { base, manifest: manifest ? bytesOf(manifest) : undefined, roots: ca.flatMap(certificatesOf) };
}
