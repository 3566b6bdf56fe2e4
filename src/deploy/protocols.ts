import type { SecureVersion } from 'node:tls';
import { greet } from './certificate';
import { fault, type Fault } from './fault';

const shown = (version: string): string => version.replace('TLSv1', 'TLS 1').replace(/ 1$/, ' 1.0');

/** What is wrong with the versions of TLS that a server takes, given the newest that it agreed to. */
export async function protocolFaults(base: string, newest: string): Promise<readonly Fault[]> {
  const takes = async (minVersion: SecureVersion, maxVersion: SecureVersion): Promise<string> => {
    const greeting = await greet(base, { minVersion, maxVersion });
    return 'code' in greeting ? '' : greeting.version;
  };
  if (newest === 'TLSv1' || newest === 'TLSv1.1') return [fault('old-tls', shown(newest))];
  const old = await takes('TLSv1', 'TLSv1.1');
  const found = old ? [fault('also-old-tls', shown(old))] : [];
  return newest === 'TLSv1.3' && !(await takes('TLSv1.2', 'TLSv1.2')) ? [...found, fault('only-new-tls')] : found;
}
