import type { ListedRelation } from '../core/relations/listing';
import { relationsOf } from '../core/relations/listing';
import type { Table } from '../core/table/table';
import { sayCoverage } from '../core/text/coverage-words';
import type { Locale } from '../core/text/locale';
import { sayRelation } from '../core/text/relation-words';
import type { Arguments } from './arguments';
import { choiceOf, examineAll, jsonOptions, printed, type Io } from './command';
import { deliver } from './deliver';
import type { OpenedResult } from './examine-file';
import { resultJson, type WorkbookResult } from './json';
import { scriptOf, validateOf, vtlOf } from './relations-scripts';
import { rendered } from './render';
import { linesOut } from './text-report';
import { CLI_WORDS } from './words';

const SIDES: readonly ListedRelation['along'][] = ['rows', 'columns', 'cells'];

const inOrder = (relations: readonly ListedRelation[]): ListedRelation[] =>
  SIDES.flatMap((along) => relations.filter((one) => one.along === along));

function workbookLines({ file, error, examination }: WorkbookResult, locale: Locale): string[] {
  if (!examination) return [file, `  ${error?.message ?? ''}`, ''];
  const { tables, coverage } = examination;
  if (tables.length === 0) return [file, `  ${CLI_WORDS[locale].nothing}`, ''];
  const lines = tables.flatMap((table, i) => {
    const known = coverage[i];
    return [
      `  ${table.id} ${table.title.name}`.trimEnd(),
      ...inOrder(relationsOf(table)).map((relation) => `    ${sayRelation(relation, locale)}`),
      ...(known ? [`  ${sayCoverage(known, false, locale)}`] : []),
    ];
  });
  return [file, ...lines, ''];
}

const tablesOf = (results: readonly WorkbookResult[]): Table[] =>
  results.flatMap(({ examination }) => [...(examination?.tables ?? [])]);

function rScript(results: readonly WorkbookResult[]): string {
  const parts = tablesOf(results).map((table, i) => validateOf(scriptOf(table, i)));
  return ['library(validate)', '', ...parts].join('\n');
}

const EXTENSION: Readonly<Record<string, string>> = { text: 'txt', json: 'json', vtl: 'vtl', r: 'R' };

type Results = readonly OpenedResult[];

/** `kiem-bieu relations`: what a table's figures are bound by, held or not (quan hệ giữa các số liệu). */
export async function relationsCommand(args: Arguments, io: Io): Promise<number> {
  const choice = choiceOf(args);
  const { results, status } = await examineAll(args, { choice, rules: [] }, io);
  const render = {
    text: (some: Results) => linesOut(some.flatMap((r) => workbookLines(r, args.locale))),
    json: (some: Results) => printed(resultJson(some, null, jsonOptions(args, [], some, choice))),
    vtl: (some: Results) =>
      tablesOf(some)
        .map((table, i) => vtlOf(scriptOf(table, i)))
        .join('\n'),
    r: (some: Results) => rScript(some),
  }[args.format as 'text' | 'json' | 'vtl' | 'r'];
  const { text, status: printing } = rendered(results, render, { args, choice, io });
  return Math.max(status, printing, await deliver(text, `quan-he.${EXTENSION[args.format] ?? 'txt'}`, args, io));
}
