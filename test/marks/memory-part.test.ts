import fc from 'fast-check';
import { memoryFromParts, memoryFromXml, memoryToParts, memoryToXml } from '../../src/core/marks/memory-part';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('{"a":"<ô & \\"b\\">"}', '😀'.repeat(40), ''),
);

const memory = fc.dictionary(fc.constantFrom('undo', 'waivers', 'notes', 'sheets', 'a"b<'), text);

describe('the memory of a workbook', () => {
  it('is read back from one part as it was written', () => {
    fc.assert(
      fc.property(memory, (kept) => {
        const xml = memoryToXml(kept);
        expect(xml === null ? {} : memoryFromXml(xml)).toEqual({ ...kept });
      }),
    );
  });

  it('is read back from any number of parts, in any order but the first', () => {
    fc.assert(
      fc.property(memory, fc.integer({ min: 8, max: 120 }), (kept, most) => {
        const [first = '', ...further] = memoryToParts(kept, most);
        expect(memoryFromParts([first, ...further.reverse()])).toEqual({ ...kept });
      }),
    );
  });

  it('keeps its parts within the bound, each text in pieces no longer than it', () => {
    const parts = memoryToParts({ undo: 'x'.repeat(5000), waivers: 'ngắn' }, 1000);
    expect(parts).toHaveLength(6);
    for (const part of parts) expect(part.length).toBeLessThan(1200);
  });

  it('forgets a text of which a piece is missing, and nothing else', () => {
    const parts = memoryToParts({ undo: 'x'.repeat(5000), waivers: 'ngắn' }, 1000);
    expect(memoryFromParts(parts.filter((_, at) => at !== 2))).toEqual({ waivers: 'ngắn' });
  });

  it('is the old one as long as the part that names the pieces is the old one', () => {
    const [first = '', ...further] = memoryToParts({ undo: 'x'.repeat(5000) }, 1000);
    const [, ...newer] = memoryToParts({ undo: 'y'.repeat(5000) }, 1000);
    expect(memoryFromParts([first, ...further, ...newer])).toEqual({ undo: 'x'.repeat(5000) });
  });
});
