/** Each rule says why, because its comment is what a contributor reads when it fires. */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circular',
      'Two files that need each other are one file, or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'core-knows-only-core',
      'The core runs in Excel, in Node and in a browser because it imports none of them; @borgar/fx reads formulas and touches no host, fflate and saxes read a .docx from its bytes.',
      { path: '^src/core/' },
      { pathNot: '^src/core/|^(node_modules/)?(@borgar/fx|fflate|saxes|xmlchars)' },
    ),
    rule(
      'core-goes-downhill',
      'grid < formula < table < arithmetic < rules and rates: a lower folder never imports a higher one.',
      { path: '^src/core/(grid|formula|table)/' },
      {
        path: '^src/core/(arithmetic|rules|rates|marks|claims)/|^src/core/[^/]+[.]ts$|^src/core/text/(?!fold|legacy|remember|syllable|locale|format)',
        pathNot: '^src/core/(edit|finding|settings)[.]ts$',
      },
    ),
    rule('grid-imports-nothing', 'grid is the bottom.', { path: '^src/core/grid/' }, { pathNot: '^src/core/grid/' }),
    rule(
      'formula-sits-on-grid',
      'Formula text knows cells, not tables.',
      { path: '^src/core/formula/' },
      { pathNot: '^src/core/(grid|formula)/|^(node_modules/)?@borgar/fx' },
    ),
    rule(
      'arithmetic-speaks-no-language',
      'What must add up is a fact about tables; the words are in the rules.',
      { path: '^src/core/arithmetic/' },
      { path: '^src/core/(rules|rates|marks|claims)/' },
    ),
    rule(
      'a-rule-stands-alone',
      'A rule that needs another rule is sharing a fact about tables: put the fact in core/table or core/arithmetic.',
      { path: '^src/core/rules/(?!index|rule[.]|digest)([^/]+)[.]ts$' },
      { path: '^src/core/rules/(?!rule[.]ts$|$1[.]ts$)[^/]+[.]ts$' },
    ),
    rule(
      'a-host-sees-only-its-port',
      'A host moves cells in and out, and may compute plain arithmetic again. It knows no rule and no table.',
      { path: '^src/hosts/' },
      {
        path: '^src/',
        pathNot:
          '^src/(hosts/|core/(host|edit|sheet-draft|finding)[.]ts$|core/grid/|core/formula/results-now[.]ts$|core/marks/(look|memory-part|holds|notes|replaced|steps)[.]ts$)',
      },
    ),
    rule(
      'hosts-do-not-meet',
      'A workbook is in one host at a time.',
      { path: '^src/hosts/([^/.]+)' },
      { path: '^src/hosts/', pathNot: '^src/hosts/$1' },
    ),
    rule(
      'components-see-no-host',
      'A component gets what it needs as props; only the entry point picks a host.',
      { path: '^src/taskpane/components/' },
      { path: '^src/hosts/' },
    ),
    rule(
      'app-sees-no-host',
      'What a person can do is the same in every host, and needs no React.',
      { path: '^src/app/' },
      { path: '^src/hosts/|node_modules/(react|office)' },
    ),
    rule(
      'the-checker-sees-no-page',
      'It runs in a worker as well as in the frame: grids in, results out, no page, no host.',
      { path: '^src/checker/' },
      { path: '^src/(hosts|taskpane|workbench|cli)/|node_modules/(react|office)' },
    ),
    rule(
      'app-asks-by-its-port',
      'What a person can do asks for a check through app/checker; where it runs is for the entry point to say.',
      { path: '^src/app/' },
      {
        path: '^src/checker/|^src/core/(examine|check)[.]ts$|^src/core/rules/index[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('no-test-in-src', 'Production code cannot depend on tests.', { path: '^src/' }, { path: '^test/' }),
    rule(
      'no-orphans',
      'A file nobody imports is a file nobody needs.',
      { orphan: true, pathNot: '[.]d[.]c?ts$|[.]cjs$|[.]mjs$|(connect|start)[.]js$|package[.]json$' },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
