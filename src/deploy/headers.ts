import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './ask';
import { fault, type Fault, type FaultKind } from './fault';
import { helpNeeds, paneNeeds, policyFaults } from './policy';

/** What a file is to Excel: the framed page, another page, a picture, or what pages load. */
export type Role = 'pane' | 'page' | 'picture' | 'part';

/** A file that is asked for, as the checks of its headers need to know it. */
export interface Asked {
  readonly at: string;
  readonly role: Role;
  /** Its name or its address changes whenever its contents do. */
  readonly renamed: boolean;
  /** Other servers that the pane takes scripts from: Microsoft's, unless office.js lies beside it. */
  readonly scriptsFrom: readonly string[];
}

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html$/,
  js: /^(text|application)\/(x-)?(java|ecma)script$/,
  css: /^text\/css$/,
  png: /^image\/png$/,
  xml: /^(text|application)\/xml$/,
};

const isText = /^(html|js|css|xml)$/;

const named = (value: string | string[] | undefined): string => String(value ?? '').trim();

function typeFaults({ at }: Asked, headers: IncomingHttpHeaders): Fault[] {
  const extension = /\.(\w+)$/.exec(new URL(at).pathname)?.[1]?.toLowerCase() ?? '';
  const wanted = TYPES[extension];
  if (wanted === undefined) return [];
  const seen = named(headers['content-type']);
  const [type = '', ...rest] = seen.toLowerCase().split(';');
  if (!wanted.test(type.trim())) return [fault('type', `.${extension} → ${seen || '–'}`, at)];
  const charset = /charset="?([^"\s]+)/.exec(rest.join(';'))?.[1] ?? '';
  return isText.test(extension) && charset && !/^utf-?8$/.test(charset) ? [fault('charset', charset, at)] : [];
}

/** A page that is looked at again each time: an update then arrives everywhere. */
const asksAgain = (cache: string): boolean => /\bno-(cache|store)\b|\bmax-age=0\b/.test(cache);

function cacheFaults({ at, role, renamed }: Asked, headers: IncomingHttpHeaders): Fault[] {
  const cache = named(headers['cache-control']);
  if (role === 'pane' || role === 'page') return asksAgain(cache) ? [] : [fault('page-cache', cache, at)];
  if (role === 'picture') return /\bno-(cache|store)\b/.test(cache) ? [fault('icon-cache', cache, at)] : [];
  return renamed && /\bno-store\b/.test(cache) ? [fault('never-cached', cache, at)] : [];
}

/** A header that harms by being there, unless its value is one of the harmless. */
function present(headers: IncomingHttpHeaders, name: string, harmless: RegExp, kind: FaultKind, at: string): Fault[] {
  const value = named(headers[name]);
  return value === '' || harmless.test(value) ? [] : [fault(kind, value, at)];
}

function crossOriginFaults({ at, role, scriptsFrom }: Asked, headers: IncomingHttpHeaders): Fault[] {
  if (role === 'picture')
    return present(headers, 'cross-origin-resource-policy', /^cross-origin$/i, 'resource-policy', at);
  if (role !== 'pane') return [];
  return [
    ...present(headers, 'cross-origin-opener-policy', /^unsafe-none$/i, 'opener-policy', at),
    ...(scriptsFrom.length > 0
      ? present(headers, 'cross-origin-embedder-policy', /^(unsafe-none|credentialless)$/i, 'embedder-policy', at)
      : []),
  ];
}

function pageFaults({ at, role, scriptsFrom }: Asked, headers: IncomingHttpHeaders): Fault[] {
  if (role !== 'pane' && role !== 'page') return [];
  const own = new URL(at).origin;
  const needs = role === 'pane' ? paneNeeds(own, scriptsFrom) : helpNeeds(own);
  const policy = named(headers['content-security-policy']);
  return [
    ...(policy ? policyFaults(policy, own, needs, role === 'pane', at) : []),
    ...(role === 'pane' ? present(headers, 'x-frame-options', /^allowall$/i, 'frame-options', at) : []),
  ];
}

/** What is wrong with how a file was sent; nothing is said of the headers when the file itself did not come. */
export function answerFaults(asked: Asked, { status, headers }: Answer): readonly Fault[] {
  const { at } = asked;
  if (status >= 300 && status < 400) return [fault('redirect', named(headers.location), at)];
  if (status !== 200) return [fault('status', String(status), at)];
  return [
    ...typeFaults(asked, headers),
    ...present(headers, 'content-disposition', /^inline\b/i, 'attachment', at),
    ...pageFaults(asked, headers),
    ...crossOriginFaults(asked, headers),
    ...cacheFaults(asked, headers),
  ];
}
