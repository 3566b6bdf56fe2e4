import fc from 'fast-check';
import { Trouble, type Watch } from '../../src/core/host';
import { officeHost } from '../../src/hosts/office';
import { paceOf } from '../../src/hosts/office/pace';
import { askInParcels, MOST_BYTES, parcels } from '../../src/hosts/office/payload';
import type { OfficeGlobals } from '../../src/hosts/office/office';

const pace = paceOf(undefined, () => Promise.resolve());

describe('requests that fit', () => {
  it('carry every item once and in order, none of them too heavy but a single item', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ commands: fc.nat(2000), bytes: fc.nat(4_000_000) })), (items) => {
        const found = [...parcels(items, (item) => item)];
        expect(found.flat()).toEqual(items);
        for (const part of found) {
          expect(part.length).toBeGreaterThan(0);
          const bytes = part.reduce((sum, item) => sum + item.bytes, 0);
          expect(part.length === 1 || bytes <= MOST_BYTES).toBe(true);
        }
      }),
    );
  });

  it('ask again in halves for an answer that is too large, and give up on a single thing', async () => {
    const refused = { code: 'ResponsePayloadSizeLimitExceeded' };
    const asked: number[] = [];
    const ask = async (part: readonly number[]): Promise<number[]> => {
      asked.push(part.length);
      if (part.reduce((sum, one) => sum + one, 0) > 10) throw refused as unknown as Error;
      return Promise.resolve([...part]);
    };
    expect(await askInParcels(pace, [1, 2, 3, 4, 5, 6], 1, ask)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked[0]).toBe(6);
    await expect(askInParcels(pace, [11], 1, ask)).rejects.toEqual(refused);
  });
});

interface FakeNote {
  address: string;
  content: string;
}

/**
 * The notes of ExcelApi 1.18, which the newest Office.js of the package registry does not have yet: a stand-in of the few
 * members that we use, with what was asked counted by request.
 */
function excelWithNotes(notes: FakeNote[]) {
  const requests: number[] = [];
  let queued: (() => void)[] = [];
  const later = (run: () => void): void => void queued.push(run);
  const at = (find: () => FakeNote | undefined) => {
    const proxy = {
      content: '',
      load: () => later(() => (proxy.content = find()?.content ?? '')),
      delete: () => later(() => void notes.splice(notes.indexOf(find() as FakeNote), 1)),
      getLocation: () => {
        const range = {
          address: '',
          untrack: () => range,
          load: () => later(() => (range.address = find()?.address ?? '')),
        };
        return range;
      },
    };
    return proxy;
  };
  const sheet = {
    name: 'Biểu',
    visibility: 'Visible',
    protection: { protected: false },
    notes: {
      getCount: () => {
        const count = { value: 0 };
        later(() => (count.value = notes.length));
        return count;
      },
      getItemAt: (index: number) => at(() => notes[index]),
      getItem: (address: string) => at(() => notes.find((note) => note.address === address)),
      add: (address: string, content: string) => later(() => void notes.push({ address, content })),
    },
  };
  const context = {
    workbook: {
      worksheets: { items: [sheet], load: () => undefined, getItem: () => sheet },
      protection: { protected: false, load: () => undefined },
      customXmlParts: { getByNamespace: () => ({ items: [], load: () => undefined }) },
      settings: { getItemOrNullObject: () => ({ isNullObject: true, load: () => undefined }) },
    },
    sync: async () => {
      requests.push(queued.length);
      for (const run of queued) run();
      queued = [];
      return Promise.resolve();
    },
  };
  const run = (_options: unknown, batch: (given: unknown) => Promise<unknown>): Promise<unknown> => batch(context);
  const excel = { run, Worksheet: { prototype: { notes: null } } };
  const globals = { excel, requirements: { isSetSupported: () => true } } as unknown as OfficeGlobals;
  return { host: officeHost(globals), requests };
}

describe('three thousand notes', () => {
  const edits = Array.from({ length: 3000 }, (_, n) => ({
    kind: 'note' as const,
    at: { sheet: 'Biểu', top: n, left: 0, bottom: n, right: 0 },
    after: `Kiểm Biểu: Tổng không khớp ở dòng ${String(n + 1)}`,
  }));

  it('are written, listed, changed and taken away in many small requests, beside those of people', async () => {
    const notes: FakeNote[] = [{ address: 'B1', content: 'Hỏi lại xã' }];
    const { host, requests } = excelWithNotes(notes);
    await host.apply(edits);
    expect(notes).toHaveLength(3001);
    expect(await host.notes?.()).toHaveLength(3000);
    const again = await host.apply(edits.map((edit) => ({ ...edit, after: null })));
    expect(again.map((edit) => edit.before)).toEqual(edits.map((edit) => edit.after));
    expect(notes).toEqual([{ address: 'B1', content: 'Hỏi lại xã' }]);
    expect(Math.max(...requests)).toBeLessThanOrEqual(500);
    expect(requests.length).toBeGreaterThan(20);
  });

  it('leave a note of a person, and name its cell', async () => {
    const notes: FakeNote[] = [{ address: 'A2', content: 'Hỏi lại xã' }];
    const { host } = excelWithNotes(notes);
    const error: unknown = await host.apply(edits).catch((caught: unknown) => caught);
    expect(error instanceof Trouble && [error.code, error.detail.at?.map((at) => at.top)]).toEqual(['occupied', [1]]);
    expect(notes).toHaveLength(1);
  });

  it('can be stopped in the middle, and what is written is told', async () => {
    const notes: FakeNote[] = [];
    const { host } = excelWithNotes(notes);
    const watch: Watch = {
      advanced: () => undefined,
      stopped: () => notes.length > 500,
      pause: () => Promise.resolve(),
    };
    const error = (await host.apply(edits, watch).catch((caught: unknown) => caught)) as { done: unknown[] };
    expect(error.done).toHaveLength(notes.length);
    expect(notes.length).toBeLessThan(1500);
  });
});
