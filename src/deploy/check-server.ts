import { createHash } from 'node:crypto';
import { asker, isSilence, type Answer, type Silence } from './ask';
import { astray, everythingAsked, manifestBase } from './asked';
import type { BuildList } from './build-list.cjs';
import { certificateFaults, greetTrusting } from './certificate';
import { fault, type Fault } from './fault';
import { answerFaults, type Asked } from './headers';
import { readManifest, type Manifest } from './manifest';
import { fourNumbers } from './manifest-for.cjs';
import { readPage, type Page } from './page';
import { protocolFaults } from './protocols';
import { BUILD_LIST, readList } from './read-list';

/** What is to be checked. */
export interface Check {
  /** The folder's address, without the last slash. */
  readonly base: string;
  /** A manifest that was handed out; without one the server's own is taken. */
  readonly manifest?: Buffer | undefined;
  /** Root certificates that the users' machines trust besides the public ones. */
  readonly roots: readonly string[];
}

/** What was found, and how many files came. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly files: number;
}

type Ask = (address: string) => Promise<Answer | Silence>;

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function manifestOf(bytes: Buffer, at: string): Manifest | Fault {
  try {
    return readManifest(bytes.toString('utf8'));
  } catch (error) {
    return fault('not-a-manifest', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), at);
  }
}

/** Whether the manifest leads here, and to this very build. */
function manifestFaults(base: string, manifest: Manifest, bytes: Buffer, list: BuildList | null): readonly Fault[] {
  const leads = manifestBase(manifest);
  const others = [...(leads === base ? [] : [leads]), ...astray(manifest).map((address) => new URL(address).origin)];
  const found = [...new Set(others)].map((other) => fault('other-server', other));
  const wanted = list?.files['manifest.xml'];
  if (list === null || wanted === undefined || wanted === digestOf(bytes)) return found;
  const version = fourNumbers(list.version);
  if (version !== manifest.version) return [...found, fault('other-version', `${manifest.version} ≠ ${version}`)];
  return [...found, fault('other-manifest')];
}

async function fileFaults(ask: Ask, name: string, asked: Asked, list: BuildList | null): Promise<readonly Fault[]> {
  const heard = await ask(asked.at);
  if (isSilence(heard)) return [fault('unreachable', heard.code, asked.at)];
  const found = answerFaults(asked, heard);
  const wanted = list?.files[name];
  if (heard.status !== 200 || wanted === undefined || name === 'manifest.xml' || wanted === digestOf(heard.body))
    return found;
  return [...found, fault(asked.role === 'pane' ? 'other-page' : 'differs', '', asked.at)];
}

/** Why a script of another server would not run here; a network that blocks it may answer with a page of its own. */
function notAScript(heard: Answer | Silence): string {
  if (isSilence(heard)) return heard.code;
  const type = String(heard.headers['content-type'] ?? '–');
  if (heard.status !== 200) return String(heard.status);
  return /javascript/i.test(type) ? '' : type;
}

/** Advice only: the users' machines may reach what this one cannot. */
async function elsewhereFaults(ask: Ask, page: Page | null): Promise<readonly Fault[]> {
  const found = await Promise.all(
    (page?.elsewhere ?? []).map(async (at) => {
      const seen = notAScript(await ask(at));
      return seen ? [fault('office-unreachable', seen, at)] : [];
    }),
  );
  return found.flat();
}

const came = (heard: Answer | Silence): heard is Answer => !isSilence(heard) && heard.status === 200;

async function filesOf({ base, manifest: handedOut }: Check, ask: Ask): Promise<Checked> {
  const at = `${base}/manifest.xml`;
  const heard = handedOut ? { status: 200, headers: {}, body: handedOut } : await ask(at);
  if (isSilence(heard)) return { faults: [fault('unreachable', heard.code, at)], files: 0 };
  if (heard.status !== 200)
    return { faults: answerFaults({ at, role: 'part', renamed: false, scriptsFrom: [] }, heard), files: 0 };
  const manifest = manifestOf(heard.body, at);
  if ('kind' in manifest) return { faults: [manifest], files: 0 };

  const listed = await ask(`${base}/${BUILD_LIST}`);
  const list = came(listed) ? readList(listed.body.toString('utf8')) : null;
  const [pane = ''] = manifest.panes;
  const paneHeard = await ask(`${base}${pane.slice(manifestBase(manifest).length)}`);
  const page = came(paneHeard) ? readPage(paneHeard.body.toString('utf8')) : null;
  const asked = everythingAsked(base, manifest, page, list);
  const faults = await Promise.all([
    ...[...asked].map(([name, one]) => fileFaults(ask, name, one, list)),
    elsewhereFaults(ask, page),
  ]);
  return {
    faults: [
      ...manifestFaults(base, manifest, heard.body, list),
      ...(list ? [] : [fault('no-list', '', `${base}/${BUILD_LIST}`)]),
      ...faults.flat(),
    ],
    files: asked.size,
  };
}

/** Asks a server for everything that Excel and the pane will ask for, and says what is wrong (kiểm tra máy chủ). */
export async function checkServer(check: Check): Promise<Checked> {
  const greeting = await greetTrusting(check.base, check.roots);
  if ('code' in greeting) return { faults: [fault('unreachable', greeting.code)], files: 0 };
  const { ask, close } = asker();
  try {
    const { faults, files } = await filesOf(check, ask);
    return {
      faults: [
        ...certificateFaults(check.base, greeting, check.roots.length > 0),
        ...(await protocolFaults(check.base, greeting.version)),
        ...faults,
      ],
      files,
    };
  } finally {
    close();
  }
}
