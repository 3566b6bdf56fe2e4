import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(__dirname, '../..');
const url = (file: string): string => pathToFileURL(join(ROOT, file)).href;
const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a piece of the start-up prints and answers: the modules are those of Node, which Jest does not load. */
const inNode = (code: string, env: NodeJS.ProcessEnv = {}): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** An npm that does as told, in a project of two packages. */
function project(name: string, npm: string): { readonly root: string; readonly env: NodeJS.ProcessEnv } {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/a': {}, 'node_modules/b': {} } }),
  );
  writeFileSync(join(root, 'npm.js'), npm);
  return { root, env: { npm_execpath: join(root, 'npm.js') } };
}

const install = (root: string): string =>
  `const { installIfStale } = await import(${JSON.stringify(url('src/workbench/serve/install.mjs'))});
   console.log('went well: ' + (await installIfStale(${JSON.stringify(root)}, { step: 1, steps: 3 })));`;

describe('installing what is missing', () => {
  it('tells which step it is, and that it is done', () => {
    const { root, env } = project(
      'whole',
      `const fs = require('fs'); for (const n of ['a', 'b']) fs.mkdirSync('node_modules/' + n, { recursive: true });
       fs.writeFileSync('node_modules/.package-lock.json', '{}'); console.log('noise of npm');`,
    );
    const said = inNode(install(root), env);
    expect(said).toMatch(/^Bước 1\/3: cài các gói cần thiết \(npm ci\) · Step 1\/3: installing packages \(npm ci\)…\n/);
    expect(said).toMatch(/ · 0:0\d · xong · done\nwent well: true\n$/);
    expect(said).not.toContain('noise');
    expect(inNode(install(root), env)).toBe('went well: true\n');
  });

  it.each([
    ['ENOTFOUND', /Không kết nối được với kho gói npm.*\nThe npm registry cannot be reached/],
    ['ENOSPC', /Đĩa đầy.*\nThe disk is full/],
    ['EACCES', /đóng chương trình đang mở thư mục này.*\nnode_modules cannot be written/],
    ['a riddle', /xem thông báo của npm ở trên.*\nThe packages could not be installed/],
  ])('says in one sentence what to do when npm fails with %s', (code, sentence) => {
    const { root, env } = project(`fails ${code}`, `console.error('npm error code ${code}'); process.exit(1);`);
    const said = inNode(install(root), env);
    expect(said).toContain(`npm error code ${code}`);
    expect(said).toMatch(sentence);
    expect(said).toContain('hỏng · failed');
    expect(said).toMatch(/went well: false\n$/);
  });
});

test('progress is one line on a terminal, with how far and how long', () => {
  const code = `const { progressOn } = await import(${JSON.stringify(url('src/workbench/serve/progress.mjs'))});
    let said = '', now = 0;
    const line = progressOn({ isTTY: true, write: (t) => { said += t; } }, { step: 2, steps: 3, vi: 'dựng', en: 'building' }, () => now);
    now = 83000; line.tell('40%'); now = 125000; line.end(true);
    console.log(JSON.stringify(said));`;
  expect(JSON.parse(inNode(code))).toBe(
    [
      'Bước 2/3: dựng · Step 2/3: building · 0:00',
      'Bước 2/3: dựng · Step 2/3: building · 40% · 1:23',
      'Bước 2/3: dựng · Step 2/3: building · 2:05 · xong · done\n',
    ].join('\r\u001b[K'),
  );
});

describe('serving', () => {
  const listening = (): Promise<{ readonly server: Server; readonly port: number }> =>
    new Promise((done) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => {
        done({ server, port: (server.address() as { port: number }).port });
      });
    });
  const serve = `const { serve } = await import(${JSON.stringify(url('src/workbench/serve/server.mjs'))});
     const { sayPorts } = await import(${JSON.stringify(url('src/workbench/serve/ports.mjs'))});
     const served = await serve(${JSON.stringify(ROOT)}, process.env.PORT);
     sayPorts(served); console.log('port ' + served.port); await served.close();`;
  const told = (env: NodeJS.ProcessEnv): Promise<string> =>
    new Promise((done) => {
      const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', serve], {
        env: { ...process.env, ...env },
      });
      let said = '';
      child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
      child.on('close', () => {
        done(said);
      });
    });

  it('goes on with another port where the one asked for is taken, and says so in one sentence', async () => {
    const { server, port } = await listening();
    const said = await told({ PORT: String(port) });
    server.close();
    const other = /port (\d+)\n$/.exec(said)?.[1] ?? '';
    expect(Number(other)).toBeGreaterThanOrEqual(3000);
    expect(said).toMatch(
      new RegExp(`^Cổng ${String(port)}( và \\d+ cổng khác)? đang có chương trình khác dùng, nên dùng cổng ${other};`),
    );
    expect(said).toMatch(
      new RegExp(
        `\\nPort ${String(port)}( and \\d+ more)? (is|are) taken by another program, so port ${other} is used;`,
      ),
    );
    expect(said.split('\n')).toHaveLength(4);
  });

  it('says what is wrong with a port that is none, and serves all the same', async () => {
    expect(await told({ PORT: 'abc' })).toMatch(
      /^PORT=abc không phải là số cổng.*\nPORT=abc is not a port number.*\n(.*\n)*port \d+\n$/,
    );
  });
});

describe('the whole of npm start', () => {
  /** The program on its own, with a webpack that does as told. */
  function program(name: string, webpack: string): string {
    const root = join(folder, name);
    cpSync(join(ROOT, 'src/workbench/serve'), join(root, 'src/workbench/serve'), { recursive: true });
    mkdirSync(join(root, 'node_modules/webpack/bin'), { recursive: true });
    writeFileSync(join(root, 'package-lock.json'), '{}');
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
    writeFileSync(join(root, 'node_modules/webpack/bin/webpack.js'), webpack);
    return join(root, 'src/workbench/serve/start.mjs');
  }

  /** Starts it, and sends a signal once it has said something. */
  const run = (start: string, until: RegExp): Promise<{ readonly said: string; readonly code: number | null }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [start], { env: { ...process.env, CI: '1', PORT: '' } });
      let [said, sent] = ['', false];
      const hear = (text: Buffer): void => {
        said += text.toString();
        if (sent || !until.test(said)) return;
        sent = true;
        child.kill('SIGINT');
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('close', (code) => {
        done({ said, code });
      });
    });

  const BUILDS = `const fs = require('fs'); fs.mkdirSync('dist/excel', { recursive: true }); fs.mkdirSync('dist/workbench', { recursive: true });
    for (const n of ['index.html', 'workbench.js', 'taskpane.html']) fs.writeFileSync('dist/workbench/' + n, '');
    console.error('[webpack.Progress] 40% building');`;

  it('builds step by step, says where it is, and ends cleanly on Ctrl+C', async () => {
    const start = program('builds', BUILDS);
    const { said, code } = await run(start, /Ctrl\+C stops it/);
    expect(said).toMatch(/Bước 1\/2: dựng bàn làm việc.*\n.*xong · done\nBước 2\/2: dựng khung Kiểm Biểu/);
    expect(said).toMatch(/Đã dừng bàn làm việc\.\nThe workbench is stopped\.\n$/);
    expect(code).toBe(0);
    expect((await run(start, /Ctrl\+C stops it/)).said).not.toContain('Bước');
  });

  it('says in one sentence what to do when the build fails', async () => {
    const webpack = `console.error('[webpack.Progress] 40% building'); console.error("Error: Cannot find module 'react'"); process.exit(1);`;
    const { said, code } = await run(program('fails', webpack), /never/);
    expect(said).toMatch(
      /Cannot find module 'react'\nThiếu gói để dựng: .*\nA package needed for building is missing: .*\n$/,
    );
    expect(said).not.toContain('webpack.Progress');
    expect(code).toBe(1);
  });

  it('ends at once, with what it runs, when it is interrupted half-way', async () => {
    const { said, code } = await run(program('waits', 'setTimeout(() => undefined, 60000);'), /Bước 1/);
    expect(said).toMatch(/Đã dừng giữa chừng\..*\nStopped half-way\..*\n$/);
    expect(code).toBe(130);
  });
});

describe('the last line of npm test', () => {
  const line = (told: object, chosen: readonly string[] = []): string =>
    inNode(
      `const { lastLine, skippedIn } = await import(${JSON.stringify(url('test/support/last-line.mjs'))});
       const told = ${JSON.stringify(told)};
       console.log(lastLine(told, skippedIn(told, ${JSON.stringify(chosen)})));`,
    );
  const skip = (fullName: string, status = 'pending'): object => ({ fullName, status });
  const counts = { numTotalTestSuites: 218, numPassedTests: 3201, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it('counts what passed, failed and was left out, and says why', () => {
    const testResults = [
      {
        name: join(ROOT, 'test/cli/cli.test.ts'),
        assertionResults: [skip('SARIF (../shared/data)'), skip('a', 'passed')],
      },
      { name: join(ROOT, 'test/browser/main-job.test.ts'), assertionResults: [skip('b'), skip('c')] },
    ];
    expect(line({ ...counts, testResults })).toBe(
      '218 bộ kiểm thử: 3.201 đạt, 0 hỏng, 3 bỏ qua (cần Chromium: 2; cần ../shared: 1) · ' +
        '218 suites: 3,201 passed, 0 failed, 3 skipped (needs Chromium: 2; needs ../shared: 1)\n',
    );
  });

  it('counts a suite that could not run as failed, and gives no reason where nothing was left out', () => {
    expect(
      line({ ...counts, numTotalTestSuites: 1, numFailedTests: 1, numRuntimeErrorTestSuites: 2, testResults: [] }),
    ).toBe('1 bộ kiểm thử: 3.201 đạt, 3 hỏng, 0 bỏ qua · 1 suite: 3,201 passed, 3 failed, 0 skipped\n');
  });
});
