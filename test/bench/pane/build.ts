import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';

export const ROOT = resolve(__dirname, '../../..');

/** Where the bench's own page is put together. */
export const PAGE = join(ROOT, '.cache/bench-pane');

const configuration: Configuration = {
  mode: 'production',
  target: ['web', 'es2020'],
  optimization: { minimize: false },
  entry: { connect: join(__dirname, 'connect.ts'), 'excel-worker': join(__dirname, 'excel-worker.ts') },
  output: { path: PAGE, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          instance: 'bench-pane',
          compilerOptions: { noEmit: false, target: 'ES2020', module: 'ESNext' },
        },
      },
    ],
  },
};

function buildPane(): void {
  const bin = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const names = ['taskpane-es5', 'taskpane'].flatMap((name) => ['--config-name', name]);
  const { status } = spawnSync(process.execPath, [bin, ...names], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the pane was not built');
}

/** Builds the pane as it is, the bench's worker, and what connects the two. */
export async function buildPage(): Promise<void> {
  buildPane();
  await new Promise<void>((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
  mkdirSync(PAGE, { recursive: true });
  copyFileSync(join(ROOT, 'dist/workbench/taskpane.html'), join(PAGE, 'taskpane.html'));
}
