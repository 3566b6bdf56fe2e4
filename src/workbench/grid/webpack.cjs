'use strict';

const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');

const ROOT = path.resolve(__dirname, '../../..');
const from = (...parts) => path.join(ROOT, ...parts);

/** The grid's own React 18, beside the task pane's React 17: Univer is hoisted to the root and would find the other. */
const own = (name) => path.dirname(require.resolve(`${name}/package.json`, { paths: [__dirname] }));

/**
 * The workbench page. Always in development mode: it is served from this machine, and minifying Univer takes a minute.
 * No `eval`, so that the page can forbid it.
 */
const workbench = () => ({
  name: 'workbench',
  mode: 'development',
  devtool: 'source-map',
  target: ['web', 'es2020'],
  context: ROOT,
  entry: { workbench: from('src/workbench/page/main.ts') },
  output: {
    path: from('dist/workbench'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: { keep: /^taskpane\.html$|^\.built-from$/ },
  },
  cache: {
    type: 'filesystem',
    cacheDirectory: from('.cache/webpack'),
    name: 'workbench',
    buildDependencies: { config: [__filename] },
  },
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    alias: { react: own('react'), 'react-dom': own('react-dom'), scheduler: own('scheduler') },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false, target: 'ES2020', module: 'ESNext' } },
      },
    ],
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: from('src/workbench/page/connect.js'), to: 'connect.js' },
        { from: from('src/workbench/page/index.html'), to: 'index.html' },
        { from: from('src/workbench/page/page.css'), to: 'page.css' },
        { from: require.resolve('@univerjs/preset-sheets-core/lib/index.css'), to: 'univer-core.css' },
        { from: require.resolve('@univerjs/preset-sheets-note/lib/index.css'), to: 'univer-note.css' },
      ],
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
});

module.exports = () => [workbench()];
