import fc from 'fast-check';
import { startExcel } from '../../../src/workbench/excel/excel';
import { processQuery, type QueryBody } from '../../../src/workbench/excel/wire/process-query';
import { startOffice } from '../../support/office-node';

describe('null objects', () => {
  it('stay null in the same and in later requests, with all below them', async () => {
    const { Excel: api, excel, idle } = startOffice();
    const told = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Không có');
      const range = sheet.getUsedRangeOrNullObject();
      const { font } = range.format;
      font.load('bold');
      await context.sync();
      const first = [sheet.isNullObject, range.isNullObject, font.isNullObject];
      const again = sheet.getRange('A1').load('values');
      sheet.load('name');
      await context.sync();
      return [...first, again.isNullObject];
    });
    await idle();
    expect(told).toEqual([true, true, true, true]);
    expect(excel.references.size).toBe(0);
  });

  it('are told apart from what is there', async () => {
    const { Excel: api } = startOffice();
    const told = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('sheet1').load('name');
      const used = sheet.getUsedRangeOrNullObject(true);
      const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
      await context.sync();
      return [sheet.isNullObject, sheet.name, used.isNullObject, merged.isNullObject];
    });
    expect(told).toEqual([false, 'Sheet1', true, true]);
  });
});

const NAMES = [
  'Worksheets',
  'GetActiveWorksheet',
  'GetRange',
  'GetItemOrNullObject',
  'Format',
  'Fill',
  'ConditionalFormats',
  'Add',
  'GetUsedRangeOrNullObject',
  'Values',
  'Delete',
  'GetMergedAreasOrNullObject',
  'Insert',
  'Protection',
  'Charts',
  'NoSuchThing',
];

/** Requests that no library would send: any order of paths and actions, with any argument. */
const bodies: fc.Arbitrary<QueryBody> = fc
  .tuple(
    fc.array(
      fc.record({
        type: fc.integer({ min: 0, max: 8 }),
        name: fc.constantFrom(...NAMES),
        parent: fc.nat({ max: 6 }),
        argument: fc.oneof(
          fc.constantFrom('A1', 'Sheet1', 'B2:C9', 'Custom', 'Down', null),
          fc.integer(),
          fc.jsonValue(),
        ),
      }),
      { maxLength: 7 },
    ),
    fc.array(
      fc.record({
        action: fc.integer({ min: 1, max: 6 }),
        path: fc.nat({ max: 7 }),
        name: fc.constantFrom(...NAMES, '_KeepReference', '_RegisterDataChangedEvent'),
        argument: fc.jsonValue(),
        select: fc.constantFrom('values', 'address,format/fill/color', '*', 'items/name', 'nothing'),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([paths, actions]) => ({
    ObjectPaths: Object.fromEntries([
      ['0', { Id: 0, ObjectPathType: 1, Name: '' }],
      ...paths.map(({ type, name, parent, argument }, at) => [
        String(at + 1),
        {
          Id: at + 1,
          ObjectPathType: type,
          Name: name,
          ParentObjectPathId: Math.min(parent, at),
          ArgumentInfo: { Arguments: [argument] },
        },
      ]),
    ]) as QueryBody['ObjectPaths'],
    Actions: actions.map(({ action, path, name, argument, select }, at) => ({
      Id: at + 100,
      ActionType: action,
      Name: name,
      ObjectPathId: path,
      ArgumentInfo: { Arguments: [argument] },
      QueryInfo: { Select: [select] },
    })),
  }));

describe('the executor', () => {
  it('answers any request at all, with results up to the first failure', () => {
    const property = fc.property(bodies, (body) => {
      const reply = processQuery(startExcel(), body);
      const failed = reply.Error?.ActionIndex ?? body.Actions.length;
      expect(reply.Results.map(({ ActionId }) => ActionId)).toEqual(body.Actions.slice(0, failed).map(({ Id }) => Id));
      const traced = body.Actions.slice(0, failed).filter(({ ActionType }) => ActionType === 5);
      expect(reply.TraceIds).toEqual(traced.map(({ Id }) => Id));
    });
    fc.assert(property, { numRuns: 1500 });
  });
});
