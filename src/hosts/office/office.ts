import { toTrouble } from './errors';
import type { Pace } from './pace';
import type { Waiting } from './patience';
import { SETS, type Feature } from './requirements';

/** What we take from Office.js: the Excel library, and the list of what the Excel at hand can do. */
export interface OfficeGlobals {
  readonly excel: Pick<typeof Excel, 'run'> & { readonly Worksheet?: { readonly prototype: object } };
  readonly requirements: { isSetSupported(name: string, version?: string): boolean };
  /** Where the document is, and whether it may be changed: Protected View and viewing on the web are `readOnly`. */
  readonly document?: { readonly url: string | null; readonly mode: unknown } | undefined;
}

/** The Excel at hand (Excel đang mở). */
export interface Office {
  readonly pace: Pace;
  /** Whether it can do this. */
  supports(feature: Feature): boolean;
  /** Whether the document is open for viewing only, and where it is. */
  readonly viewOnly: boolean;
  readonly url: string;
  /** One conversation with the workbook; errors come out as Trouble. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The same for a write that has begun: when a person starts typing, it waits for the end of it and goes on. */
  runOn<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** The Office.js that the page has loaded. */
export const loadedOffice = (): OfficeGlobals => ({
  excel: Excel,
  requirements: Office.context.requirements,
  document: Office.context.document,
});

/** The same conversation, whose requests somebody waits for. */
function attended(context: Excel.RequestContext, waiting: Waiting): Excel.RequestContext {
  const send = context.sync.bind(context);
  context.sync = (passed) => waiting.answerOf(send(passed));
  return context;
}

/** Excel may have notes, and the Office.js of a closed network not. */
const knowsNotes = ({ Worksheet }: OfficeGlobals['excel']): boolean => 'notes' in (Worksheet?.prototype ?? {});

/** The Excel at hand, from what the page has loaded. */
export function talkTo({ excel, requirements, document }: OfficeGlobals, waiting: Waiting): Omit<Office, 'pace'> {
  const run = async <T>(
    delayForCellEdit: boolean,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> => {
    try {
      return await excel.run({ delayForCellEdit }, (context) => batch(attended(context, waiting)));
    } catch (error) {
      throw toTrouble(error);
    }
  };
  return {
    supports: (feature) =>
      requirements.isSetSupported('ExcelApi', SETS[feature]) && (feature !== 'notes' || knowsNotes(excel)),
    viewOnly: document?.mode === 'readOnly',
    url: document?.url ?? '',
    // A person who is typing is told so at once, and not left before a pane that waits without a word.
    run: (batch) => run(false, batch),
    runOn: (batch) => run(true, batch),
  };
}

/** Does one thing after another; each is a request of its own because together they would be too large for one. */
export async function inTurn<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** A range of which nothing is kept beyond the request: else Office.js holds every one of them until the conversation ends. */
export function untracked<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}
