import fs from 'node:fs';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const typeOf = (file) => TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** Folders that are served, by the address that they are served under; the longest address that fits wins. */
export const FOLDERS = {
  '/workbench/': 'dist/workbench',
  '/workbench/office-js/': 'node_modules/@microsoft/office-js/dist',
  '/workbench/samples/': 'assets/samples',
  '/excel/': 'dist/excel',
};

/** The file behind an address, or null: nothing outside the served folders, whatever the address says or links to. */
export function fileBehind(root, pathname) {
  const prefix = Object.keys(FOLDERS)
    .filter((one) => pathname.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return null;
  let rest;
  try {
    rest = decodeURIComponent(pathname.slice(prefix.length)) || 'index.html';
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(rest) || rest.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  return existing(path.join(root, FOLDERS[prefix]), rest);
}

function existing(folder, rest) {
  try {
    const base = fs.realpathSync(folder);
    const file = fs.realpathSync(path.join(base, rest));
    return file.startsWith(base + path.sep) && fs.statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}
