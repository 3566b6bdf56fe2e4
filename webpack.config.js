const fs = require('fs');
const path = require('path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { version } = require('./package.json');
const { OWN_MACHINE, baseAddress } = require('./src/deploy/base-address.cjs');
const { listBuild } = require('./src/deploy/build-list.cjs');
const { manifestFor } = require('./src/deploy/manifest-for.cjs');

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

/** Where the add-in will be served; an address that Excel would not take ends the build before it begins. */
function hostOf(env) {
  const { base, refusal } = baseAddress(env.host ?? OWN_MACHINE);
  if (base !== undefined) return base;
  console.error(`${refusal.vi}.\n${refusal.en}.`);
  return process.exit(2);
}

/** office.js beside the page, for an intranet. Microsoft supports only its own address, so we say it at every build. */
function warnOfOwnOffice() {
  console.warn(
    'office.js được lấy từ bản đi kèm (--env office=local). Microsoft chỉ hỗ trợ bản tải từ ' +
      `${OFFICE_CDN}; bản đi kèm chỉ dùng trong mạng nội bộ.\n` +
      `office.js is taken from our own copy (--env office=local). Microsoft supports only the copy at ${OFFICE_CDN}; ` +
      'use this build on an intranet only.',
  );
}

/**
 * The pane is built twice: for the engines of today, and in ES5 with polyfills for those of Excel 2016 and 2019. The page
 * carries both addresses, and `start.js` takes the one that the engine at hand can run.
 */
const BUILDS = {
  current: { name: 'taskpane', target: 'ES2020', first: [] },
  es5: { name: 'taskpane-es5', target: 'ES5', first: ['./src/taskpane/polyfills.ts'] },
};

/** The first script of the ES5 build, under the name that it went out with; the page is written after it. */
const es5Script = { name: '' };

/** One template, two pages: what Excel loads, and what the workbench loads around the very same bundles. */
const page = (settings) =>
  new HtmlWebpackPlugin({
    template: './src/taskpane/taskpane.html',
    inject: false,
    minify: false,
    chunks: ['taskpane'],
    es5Script,
    ...settings,
  });

function pages(env) {
  const local = ownOffice(env);
  return [
    page({
      filename: 'taskpane.html',
      publicPath: '',
      officeJs: local ? 'office-js/office.js' : `${OFFICE_CDN}/lib/1/hosted/office.js`,
      officeHost: local ? '' : OFFICE_CDN,
      connect: null,
    }),
    page({
      filename: '../workbench/taskpane.html',
      publicPath: '../excel/',
      officeJs: 'office-js/office.js',
      officeHost: '',
      connect: 'connect.js',
    }),
  ];
}

function copies(env) {
  const host = hostOf(env);
  const patterns = [
    // One sheet for the page, in the order of the names: `base` first, `whole` last.
    {
      from: 'src/taskpane/look/*.css',
      to: 'taskpane.css',
      transformAll: (sheets) =>
        sheets
          .sort((one, other) => (one.sourceFilename < other.sourceFilename ? -1 : 1))
          .map(({ data }) => data.toString())
          .join('\n'),
    },
    { from: 'src/taskpane/start.js' },
    { from: 'assets/icons/*.png' },
    { from: 'assets/help/*.(html|css)' },
    { from: 'src/deploy/web.config', to: '[name][ext]' },
    { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), host, version) },
  ];
  // Its licence allows handing it on unmodified only: `minimized` keeps webpack from touching it.
  if (ownOffice(env))
    patterns.push({ from: path.join(OFFICE_PACKAGE, 'dist'), to: 'office-js', info: { minimized: true } });
  return new CopyPlugin({ patterns });
}

/** Notes under which name the first script of the ES5 build goes out. */
const noteEs5Script = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap('es5-script', (compilation) =>
      compilation.hooks.afterProcessAssets.tap('es5-script', () => {
        [es5Script.name] = compilation.entrypoints.get('taskpane').getFiles();
      }),
    ),
};

const paneRules = ({ target }) => [
  { test: /\.tsx?$/, use: transpile(target) },
  ...(target === 'ES5'
    ? [
        {
          test: /\.m?js$/,
          include: /node_modules[\\/](@borgar|fflate|numfmt|saxes|xmlchars)[\\/]/,
          use: transpile(target),
        },
        {
          test: /\.js$/,
          include: /node_modules[\\/]@borgar[\\/]fx[\\/]/,
          use: path.resolve(__dirname, 'src/taskpane/without-sticky.cjs'),
        },
      ]
    : []),
];

/** The checker runs beside the pane's frame, a script of its own with a plain name: the pane must know it. */
const fileName =
  (build) =>
  ({ chunk }) =>
    chunk.name === 'checker' ? `${build}/[name].js` : `${build}/[name].[contenthash:8].js`;

/** One build of the task pane, in a folder of dist/excel. */
function pane(build, production) {
  const { name, target, first } = BUILDS[build];
  return {
    name,
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    target: ['web', target.toLowerCase()],
    entry: { taskpane: [...first, './src/taskpane/index.tsx'], checker: [...first, './src/checker/worker.ts'] },
    output: {
      path: dist('excel'),
      // Where the pane was loaded from is known in the page only: see `public-path.ts`.
      publicPath: '',
      filename: fileName(build),
      chunkFilename: `${build}/[name].[contenthash:8].js`,
      clean: { keep: (file) => /^es5[\\/]/.test(file) !== (build === 'es5') },
      ...(target === 'ES5' ? { environment: ES5 } : {}),
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      name: `${name}-${production ? 'production' : 'development'}`,
      buildDependencies: { config: [__filename] },
    },
    // Left to itself, webpack finds the global object with `new Function`, which our content policy forbids.
    node: { global: false },
    resolve,
    module: { rules: paneRules(BUILDS[build]) },
    plugins: [new DefinePlugin({ global: 'self', KIEM_BIEU_VERSION: JSON.stringify(version) })],
    performance: { hints: false },
  };
}

/** Both builds, the pages and what is copied: dist/excel is everything that a web server needs to host. */
function taskpane(env, production) {
  if (ownOffice(env)) warnOfOwnOffice();
  const es5 = pane('es5', production);
  es5.plugins.push(noteEs5Script);
  const current = pane('current', production);
  current.plugins.push(...pages(env), copies(env));
  // The development server writes nothing to the disk that could be listed.
  if (!env.WEBPACK_SERVE) current.plugins.push(listBuild(version));
  current.dependencies = [es5.name];
  return [es5, current];
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

/** `--config-name` names what to build: taskpane with taskpane-es5, cli, workbench; `--env office=local`, `--env host=https://…` see README. */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const panes = taskpane(env, production);
  if (env.WEBPACK_SERVE) panes[1].devServer = await devServer();
  const all = [...panes, cli(production)];
  const workbench = path.resolve(__dirname, 'src/workbench/grid/webpack.cjs');
  return fs.existsSync(workbench) ? [...all, ...require(workbench)(env, argv)] : all;
};
