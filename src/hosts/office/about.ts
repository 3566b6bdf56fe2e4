import type { Lack, SheetInfo } from '../../core/host';
import type { Office } from './office';
import type { SheetNames } from './selected';
import { listSheets } from './survey';

/** What the document as a whole is, as far as it is known (tình trạng tệp). */
export interface About {
  readonly name: string;
  readonly readOnly: boolean;
}

/** Asks of the workbook in the request that is being put together; the answer is there after the next sync. */
function askAbout({ workbook }: Excel.RequestContext, office: Office): () => About {
  const named = office.supports('workbook-name');
  const asks = office.supports('read-only') ? 'name,readOnly' : 'name';
  if (named) workbook.load(asks);
  return () => ({
    name: named ? workbook.name : office.url,
    readOnly: office.supports('read-only') && workbook.readOnly,
  });
}

/** The sheets, by the way the names they have now, and what the document is, in one request. */
export const sheetsAndAbout = (
  office: Office,
  names: SheetNames,
): Promise<{ sheets: readonly SheetInfo[]; about: About }> =>
  office.run(async (context) => {
    let told = (): About => ({ name: office.url, readOnly: false });
    const sheets = await listSheets(context, office, names, () => void (told = askAbout(context, office)));
    return { sheets, about: told() };
  });

const extensionOf = (name: string): string => {
  const path = name.split(/[?#]/)[0] ?? '';
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
};

/** Formats from before Office 2007, and formats that hold nothing but cells. */
const OLD = ['xls', 'xlt', 'xla', 'xlw'];
const TEXT = ['csv', 'txt', 'tsv', 'tab', 'prn', 'dif', 'slk', 'dbf'];

/** What of our work a document like this will not keep (điều tệp không giữ được). */
export function lacksOfDocument({ name, readOnly }: About, { viewOnly, url }: Office): readonly Lack[] {
  const extensions = [extensionOf(name), extensionOf(url)];
  const isOneOf = (kinds: readonly string[]): boolean => extensions.some((one) => kinds.indexOf(one) >= 0);
  const has: readonly (readonly [Lack, boolean])[] = [
    ['view-only', viewOnly],
    ['read-only', readOnly && !viewOnly],
    ['old-file', isOneOf(OLD)],
    ['text-file', isOneOf(TEXT)],
  ];
  return has.filter(([, is]) => is).map(([lack]) => lack);
}
