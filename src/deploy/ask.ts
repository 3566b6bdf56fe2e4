import { Agent, request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';

const PATIENCE_MS = 15000;
const AT_ONCE = 6;

/** Old servers are to be told about, so that they must be heard: older TLS and ciphers than Node takes by itself. */
export const HEAR_EVERYONE = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: false } as const;

/** What a server sends for an address. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Why nothing came: the code of the network. */
export interface Silence {
  readonly code: string;
}

export const isSilence = (heard: Answer | Silence): heard is Silence => 'code' in heard;

/** Asks for addresses, some at once, over connections that are used again. */
export function asker(): { ask: (address: string) => Promise<Answer | Silence>; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const options: RequestOptions = { ...HEAR_EVERYONE, agent, timeout: PATIENCE_MS, headers: { Accept: '*/*' } };
  const ask = (address: string): Promise<Answer | Silence> =>
    new Promise((done) => {
      const silent = (error: NodeJS.ErrnoException): void => {
        done({ code: error.code ?? error.message });
      };
      const sent = request(address, options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', silent);
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      });
      sent.on('timeout', () => sent.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
      sent.on('error', silent);
      sent.end();
    });
  return {
    ask,
    close: () => {
      agent.destroy();
    },
  };
}
