import { select, typeInto } from '../../support/office-person';
import { startOffice } from '../../support/office-node';

describe('events', () => {
  it('come from sheets and from the collection, with who did it', async () => {
    const { Excel: api, excel, idle } = startOffice(null, { locale: 'en-US' });
    const seen: unknown[] = [];
    const handlers = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const own = sheet.onChanged.add((event) => {
        seen.push(['sheet', event.address, event.source, event.details?.valueAfter]);
        return Promise.resolve();
      });
      const all = context.workbook.worksheets.onChanged.add((event) => {
        seen.push(['all', event.address, event.source]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[3]];
      await context.sync();
      return [own, all];
    });
    typeInto(excel, 'Sheet1', 1, 0, '4', true);
    await idle();
    expect(seen).toEqual([
      ['sheet', 'A1', 'Local', 3],
      ['all', 'A1', 'Local'],
      ['sheet', 'A2', 'Remote', 4],
      ['all', 'A2', 'Remote'],
    ]);
    for (const handler of handlers) {
      await api.run(handler.context as unknown as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
    typeInto(excel, 'Sheet1', 2, 0, '5');
    await idle();
    expect(seen).toHaveLength(4);
    expect(excel.registrations.size).toBe(0);
  });

  it('tell of sheets that come, go and are chosen, and of selections', async () => {
    const { Excel: api, excel, idle } = startOffice();
    const seen: string[] = [];
    const note = (what: string) => () => {
      seen.push(what);
      return Promise.resolve();
    };
    await api.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onSelectionChanged.add(note('selected'));
      await context.sync();
      worksheets.add('Hai').activate();
      await context.sync();
    });
    select(excel, 'Sheet1', { top: 2, left: 2, bottom: 4, right: 3 });
    await api.run(async (context) => {
      context.workbook.worksheets.getItem('Hai').delete();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!C3:D5');
    });
    await idle();
    expect(seen).toEqual(['added', 'activated', 'activated', 'selected', 'deleted']);
  });

  it('can be switched off for a while', async () => {
    const { Excel: api, idle } = startOffice();
    let changes = 0;
    await api.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        changes += 1;
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[2]];
      await context.sync();
    });
    await idle();
    expect(changes).toBe(1);
  });
});
