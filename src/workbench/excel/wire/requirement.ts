import type { Excel } from '../excel';
import { apiNotFound, type HostFault } from './fault';

/** Whether one `1.10` is at least another, part by part (1.10 is newer than 1.9). */
export function atLeast(claimed: string, needed: string): boolean {
  const [major = 0, minor = 0] = claimed.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = needed.split('.').map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

export const claims = (excel: Excel, since: string): boolean => atLeast(excel.api, since);

/** Refuses a member that is newer than the Excel we claim to be; Office.js itself lets such calls out. */
export function requireSet(excel: Excel, since: string, member: string): void {
  if (claims(excel, since)) return;
  excel.tooNew.set(member, (excel.tooNew.get(member) ?? 0) + 1);
  throw apiNotFound(`${member} needs ExcelApi ${since}`);
}

/** Counts and refuses a member that nobody has built here, so that no test goes green on it. */
export function refuseUnbuilt(excel: Excel, member: string): HostFault {
  excel.unsupported.set(member, (excel.unsupported.get(member) ?? 0) + 1);
  return apiNotFound(`${member} is not built in this emulator`);
}
