/** What of a window tells that Office has opened it. */
type Opened = Pick<Window, 'location' | 'name'> & { readonly external?: unknown };

/** Whether an Office program has opened this page (đang ở trong Office): by its address, its frame's name, or what it was lent. */
export function isInOffice({ location, name, external }: Opened): boolean {
  if (/[?&#]_(host_Info|xdm_Info)=/.test(location.search + location.hash)) return true;
  if (/"hostInfo"/.test(name)) return true;
  return typeof external === 'object' && external !== null && 'GetHostInfo' in external;
}
