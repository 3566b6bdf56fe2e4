import type { BuildList } from './build-list.cjs';
import type { Asked, Role } from './headers';
import type { Manifest } from './manifest';
import type { Page } from './page';

/** Names that a build makes of the contents, and the checker, which the pane asks for by a changing query. */
const RENAMED = /\.[0-9a-f]{8}\.js$|(^|\/)checker\.js$/;

/** The folder that a manifest leads to: where its pane lies. */
export const manifestBase = ({ panes }: Manifest): string => (panes[0] ?? '').replace(/\/[^/]*$/, '');

/** An address of the manifest without its folder, if it lies there. */
const within = (base: string, address: string): string | null =>
  address.startsWith(`${base}/`) ? address.slice(base.length + 1) : null;

/** Addresses of the manifest that lie elsewhere than its pane. */
export const astray = (manifest: Manifest): readonly string[] =>
  manifest.addresses.filter((address) => within(manifestBase(manifest), address) === null);

const pathOf = (name: string): string => name.split(/[?#]/)[0] ?? '';

function roleOf(name: string, panes: ReadonlySet<string>): Role {
  if (panes.has(name)) return 'pane';
  if (/\.html?$/.test(name)) return 'page';
  return /\.png$/.test(name) ? 'picture' : 'part';
}

/** Every file that the manifest, the page and the build's list ask for, each once, as the pane would ask for it. */
export function everythingAsked(
  base: string,
  manifest: Manifest,
  page: Page | null,
  list: BuildList | null,
): ReadonlyMap<string, Asked> {
  const from = manifestBase(manifest);
  const panes = new Set(manifest.panes.map((pane) => within(from, pane) ?? ''));
  const named = [
    ...(page?.own ?? []),
    ...manifest.addresses.map((address) => within(from, address) ?? ''),
    ...Object.keys(list?.files ?? {}),
  ].filter((name) => name !== '');
  const asked = new Map<string, Asked>();
  for (const name of named) {
    const path = pathOf(name);
    if (asked.has(path)) continue;
    const renamed = name.includes('?') || RENAMED.test(path);
    asked.set(path, {
      at: `${base}/${name}`,
      role: roleOf(path, panes),
      renamed,
      scriptsFrom: page?.scriptsFrom ?? [],
    });
  }
  return asked;
}
