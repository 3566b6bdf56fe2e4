const fs = require('fs');
const path = require('path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { version } = require('./package.json');

const MANIFEST_HOST = 'https://localhost:3000';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));
const dist = (folder) => path.resolve(__dirname, 'dist', folder);

/** Older webviews (Excel 2016, 2019) run nothing newer than ES5, not even in webpack's own glue. */
const ES5 = {
  arrowFunction: false,
  asyncFunction: false,
  bigIntLiteral: false,
  const: false,
  destructuring: false,
  dynamicImport: false,
  forOf: false,
  globalThis: false,
  module: false,
  optionalChaining: false,
  templateLiteral: false,
};

const transpile = (target) => ({
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance: target,
    compilerOptions: {
      target,
      noEmit: false,
      allowJs: true,
      downlevelIteration: true,
      importHelpers: true,
      module: 'ESNext',
    },
  },
});

const resolve = { extensions: ['.ts', '.tsx', '.js'] };

const ownOffice = (env) => env.office === 'local';

/** office.js beside the page, for an intranet. Microsoft supports only its own address, so we say it at every build. */
function warnOfOwnOffice() {
  console.warn(
    'office.js được lấy từ bản đi kèm (--env office=local). Microsoft chỉ hỗ trợ bản tải từ ' +
      `${OFFICE_CDN}; bản đi kèm chỉ dùng trong mạng nội bộ.\n` +
      `office.js is taken from our own copy (--env office=local). Microsoft supports only the copy at ${OFFICE_CDN}; ` +
      'use this build on an intranet only.',
  );
}

/** One template, two pages: what Excel loads, and what the workbench loads around the very same bundle. */
const page = (settings) =>
  new HtmlWebpackPlugin({
    template: './src/taskpane/taskpane.html',
    chunks: ['taskpane'],
    inject: 'body',
    scriptLoading: 'blocking',
    minify: false,
    ...settings,
  });

function pages(env) {
  const local = ownOffice(env);
  return [
    page({
      filename: 'taskpane.html',
      assets: '',
      officeJs: local ? 'office-js/office.js' : `${OFFICE_CDN}/lib/1/hosted/office.js`,
      officeHost: local ? '' : OFFICE_CDN,
      connect: null,
    }),
    page({
      filename: '../workbench/taskpane.html',
      publicPath: '../excel/',
      assets: '../excel/',
      officeJs: 'office-js/office.js',
      officeHost: '',
      connect: 'connect.js',
    }),
  ];
}

function copies(env) {
  const host = (env.host || MANIFEST_HOST).replace(/\/$/, '');
  const patterns = [
    { from: 'src/taskpane/taskpane.css' },
    { from: 'assets/icons/*.png' },
    {
      from: 'manifest.xml',
      transform: (content) => content.toString().split(MANIFEST_HOST).join(host),
    },
  ];
  // Its licence allows handing it on unmodified only: `minimized` keeps webpack from touching it.
  if (ownOffice(env))
    patterns.push({ from: path.join(OFFICE_PACKAGE, 'dist'), to: 'office-js', info: { minimized: true } });
  return new CopyPlugin({ patterns });
}

/** The task pane, in dist/excel: everything a web server needs to host. */
function taskpane(env, production) {
  if (ownOffice(env)) warnOfOwnOffice();
  return {
    name: 'taskpane',
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    target: ['web', 'es5'],
    entry: { taskpane: ['./src/taskpane/polyfills.ts', './src/taskpane/index.tsx'] },
    output: {
      path: dist('excel'),
      filename: '[name].[contenthash:8].js',
      clean: true,
      environment: ES5,
    },
    // Left to itself, webpack finds the global object with `new Function`, which our content policy forbids.
    node: { global: false },
    resolve,
    module: {
      rules: [
        { test: /\.tsx?$/, use: transpile('ES5') },
        { test: /\.m?js$/, include: /node_modules[\\/](@borgar|fflate|saxes|xmlchars)[\\/]/, use: transpile('ES5') },
        {
          test: /\.js$/,
          include: /node_modules[\\/]@borgar[\\/]fx[\\/]/,
          use: path.resolve(__dirname, 'src/taskpane/without-sticky.cjs'),
        },
      ],
    },
    plugins: [
      new DefinePlugin({ global: 'window', KIEM_BIEU_VERSION: JSON.stringify(version) }),
      ...pages(env),
      copies(env),
    ],
    performance: { hints: false },
  };
}

/** The command line, in dist/cli. */
const cli = (production) => ({
  name: 'cli',
  mode: production ? 'production' : 'development',
  devtool: false,
  target: 'node20',
  entry: { index: './src/cli/index.ts' },
  output: { path: dist('cli'), filename: '[name].js', clean: true },
  optimization: { minimize: false },
  resolve,
  module: { rules: [{ test: /\.tsx?$/, use: transpile('ES2022') }] },
  plugins: [
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new DefinePlugin({ KIEM_BIEU_VERSION: JSON.stringify(version) }),
  ],
});

async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Cache-Control': 'no-store' },
  };
}

/** `--config-name taskpane | cli | workbench` builds one; `--env office=local`, `--env host=https://…` see README. */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const pane = taskpane(env, production);
  if (env.WEBPACK_SERVE) pane.devServer = await devServer();
  const all = [pane, cli(production)];
  const workbench = path.resolve(__dirname, 'src/workbench/grid/webpack.cjs');
  return fs.existsSync(workbench) ? [...all, ...require(workbench)(env, argv)] : all;
};
