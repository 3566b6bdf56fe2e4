import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** A set of real workbooks (tập sổ tính). */
export interface Collection {
  readonly name: string;
  readonly files: readonly string[];
}

const ROOT = join(__dirname, '../../..');
const CACHE = join(ROOT, '.cache', 'nothing-lost');
const PACKAGE = 'libapache-poi-java';

export const walk = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));

const workbooks = (folder: string): string[] => walk(folder).filter((file) => /^\.xls[xm]$/i.test(extname(file)));

const APT = '/etc/apt';

/** The machine's own lists of Debian, asked for sources as well; the lists themselves are not touched. */
function sourceLists(folder: string): void {
  const held = [join(APT, 'sources.list'), ...walk(join(APT, 'sources.list.d'))].filter((file) => existsSync(file));
  for (const file of held) {
    const text = readFileSync(file, 'utf8');
    if (!/debian/.test(text)) continue;
    const asked = text.replace(/^Types:\s*deb\s*$/gm, 'Types: deb-src').replace(/^deb\s/gm, 'deb-src ');
    writeFileSync(join(folder, basename(file)), asked);
  }
}

/** Fetches Debian's source package of Apache POI, whose tests hold hundreds of odd workbooks. */
function download(folder: string): void {
  const own = mkdtempSync(join(tmpdir(), 'kiem-bieu-apt-'));
  const [lists, parts] = [join(own, 'lists'), join(own, 'parts')];
  mkdirSync(join(lists, 'partial'), { recursive: true });
  mkdirSync(parts);
  const settings = { 'Dir::Etc::sourcelist': '-', 'Dir::Etc::sourceparts': parts, 'Dir::State::lists': lists };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  const apt = (...words: string[]): Buffer =>
    execFileSync('apt-get', [...options, '-q', ...words], { cwd: folder, stdio: 'pipe', timeout: 300_000 });
  try {
    sourceLists(parts);
    apt('update');
    apt('source', '--download-only', PACKAGE);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function unpack(folder: string): void {
  const archive = readdirSync(folder).find((name) => /\.orig\.tar\.(xz|gz|bz2)$/.test(name));
  if (!archive) throw new Error('the source package holds no archive');
  const all = ['-xf', archive, '--wildcards', '*/test-data/*.xlsx', '*/test-data/*.xlsm'];
  execFileSync('tar', all, { cwd: folder, stdio: 'ignore' });
}

/** The workbooks of Apache POI; null, with the reason printed, where they cannot be fetched. */
function poi(): Collection | null {
  const folder = join(CACHE, 'poi');
  try {
    mkdirSync(folder, { recursive: true });
    if (workbooks(folder).length === 0) {
      download(folder);
      unpack(folder);
    }
    return { name: 'Apache POI', files: workbooks(folder) };
  } catch (error) {
    console.log(`Apache POI's workbooks cannot be fetched here: ${String(error).split('\n')[0] ?? ''}`);
    return null;
  }
}

function shared(): Collection[] {
  const corpus = join(ROOT, '..', 'shared', 'corpus');
  if (!existsSync(corpus)) {
    console.log('../shared/corpus is absent: left out.');
    return [];
  }
  return readdirSync(corpus)
    .map((name) => join(corpus, name))
    .filter((path) => statSync(path).isDirectory())
    .map((path) => ({ name: `corpus/${basename(path)}`, files: workbooks(path) }))
    .filter(({ files }) => files.length > 0);
}

export function collections(): Collection[] {
  const fetched = poi();
  return [...(fetched ? [fetched] : []), ...shared()];
}
