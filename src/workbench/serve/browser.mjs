import { spawn } from 'node:child_process';

function opener(address) {
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  if (process.platform === 'darwin') return ['open', [address]];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', [address]] : null;
}

/** Opens the person's own browser, where there is a screen; without one the printed address has to do. */
export function openBrowser(address) {
  const command = process.env.CI || process.env.KIEM_BIEU_NO_BROWSER ? null : opener(address);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
