import type { Office } from './office';
import { isOfOne, orElse } from './tolerant';

/**
 * Asks what is asked together with the protection of sheets or workbook: where Excel refuses to tell of that, without it.
 * Nothing then counts as protected, and a write that is not allowed is refused by Excel itself (không đọc được bảo vệ).
 * `ask` is told whether protection may be asked for, and may be called again: it only asks.
 */
export async function askBesideProtection<T>(
  context: Excel.RequestContext,
  office: Office,
  ask: (sees: boolean) => () => T,
): Promise<T> {
  const once = async (sees: boolean): Promise<T> => {
    const answer = ask(sees);
    await context.sync();
    return answer();
  };
  if (!office.supports('sheet-protection')) return once(false);
  try {
    return await once(true);
  } catch (error) {
    if (!isOfOne(error)) throw error;
  }
  const unseen = await once(false);
  // A request can fail once: protection is not given up for that.
  return orElse(() => once(true), unseen);
}
