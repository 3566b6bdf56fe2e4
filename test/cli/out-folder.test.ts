import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../src/cli/deliver';

describe('the folder that results go into', () => {
  const root = mkdtempSync(join(tmpdir(), 'kiem-bieu-out-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('is made with those above it, and says which was the first', () => {
    const wanted = join(root, 'a', 'b', 'c');
    expect(makeFolder(wanted)).toBe(join(root, 'a'));
    expect(existsSync(wanted)).toBe(true);
    expect(makeFolder(wanted)).toBeNull();
  });

  // Node's own recursive mkdir never comes back from a disk that makes no folders.
  (existsSync('/proc/self') ? it : it.skip)('is refused at once where none can be made', () => {
    expect(() => makeFolder('/proc/kiem-bieu/x')).toThrow(expect.objectContaining({ syscall: 'mkdir' }) as Error);
  });
});
