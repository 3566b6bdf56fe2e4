import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MEMORY_NAMESPACE, memoryToParts } from '../../../src/core/marks/memory-part';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';

const SAMPLE = join(__dirname, '..', '..', '..', 'assets', 'samples', 'bac-kan-2022-loi.xlsx');

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** A workbook as Excel leaves it when the pane had more to remember than one request carries. */
function withParts(xmls: readonly string[]): Uint8Array {
  const files = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const rels = 'xl/_rels/workbook.xml.rels';
  const links = xmls.map((xml, at) => {
    const part = `customXml/item${String(at + 71)}.xml`;
    files[part] = strToU8(xml);
    return `<Relationship Id="rKB${String(at)}" Type="${RELATION}" Target="../${part}"/>`;
  });
  files[rels] = strToU8(
    strFromU8(files[rels] as Uint8Array).replace('</Relationships>', `${links.join('')}</Relationships>`),
  );
  return zipSync(files);
}

it('reads a memory that Excel keeps in several parts, and keeps it in one', async () => {
  const memory = { undo: `{"version":1,"entries":[${'"dài",'.repeat(400)}0]}`, waivers: '{"version":1}' };
  const workbook = openWorkbook(withParts(memoryToParts(memory, 500)));
  const host = xlsxHost(workbook);
  expect(await host.memory()).toEqual(memory);
  await host.apply([{ kind: 'memory', key: 'a', after: '1' }]);
  const saved = saveWorkbook(workbook);
  expect(await xlsxHost(openWorkbook(saved)).memory()).toEqual({ ...memory, a: '1' });
  const ours = Object.values(unzipSync(saved)).filter((bytes) =>
    strFromU8(bytes).includes(`<memory xmlns="${MEMORY_NAMESPACE}"`),
  );
  expect(ours).toHaveLength(1);
});

it('takes every part away when there is nothing left to remember', async () => {
  const workbook = openWorkbook(withParts(memoryToParts({ undo: 'x'.repeat(2000) }, 500)));
  await xlsxHost(workbook).apply([{ kind: 'memory', key: 'undo', after: null }]);
  const files = Object.keys(unzipSync(saveWorkbook(workbook)));
  expect(files.filter((name) => name.startsWith('customXml/item7'))).toEqual([]);
});
