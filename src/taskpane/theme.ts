import { loadTheme } from 'office-ui-fabric-react/lib/Styling';

const LIGHT = {
  themePrimary: '#0f6b4f',
  themeLighterAlt: '#f1f8f6',
  themeLighter: '#cbe6dd',
  themeLight: '#a2d1c2',
  themeTertiary: '#56a58b',
  themeSecondary: '#1f7b5e',
  themeDarkAlt: '#0e6047',
  themeDark: '#0c513c',
  themeDarker: '#083c2c',
  neutralLighterAlt: '#faf9f8',
  neutralLighter: '#f3f2f1',
  neutralLight: '#edebe9',
  neutralQuaternaryAlt: '#e1dfdd',
  neutralQuaternary: '#d0d0d0',
  neutralTertiaryAlt: '#c8c6c4',
  neutralTertiary: '#6b6967',
  neutralSecondary: '#5c5a58',
  neutralPrimaryAlt: '#3b3a39',
  neutralPrimary: '#242322',
  neutralDark: '#201f1e',
  black: '#000000',
  white: '#ffffff',
};

const DARK: typeof LIGHT = {
  themePrimary: '#6fd3b0',
  themeLighterAlt: '#0c1714',
  themeLighter: '#123127',
  themeLight: '#1d4d3e',
  themeTertiary: '#459a7d',
  themeSecondary: '#63c2a1',
  themeDarkAlt: '#80dabb',
  themeDark: '#97e2c8',
  themeDarker: '#b7ecd9',
  neutralLighterAlt: '#262524',
  neutralLighter: '#2b2a29',
  neutralLight: '#353433',
  neutralQuaternaryAlt: '#3d3c3b',
  neutralQuaternary: '#484644',
  neutralTertiaryAlt: '#605e5c',
  neutralTertiary: '#b3b0ad',
  neutralSecondary: '#c8c6c4',
  neutralPrimaryAlt: '#e1dfdd',
  neutralPrimary: '#f3f2f1',
  neutralDark: '#faf9f8',
  black: '#ffffff',
  white: '#1f1f1f',
};

/** What Office says of its colours; any part of it may be missing. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [, red = '0', green = '0', blue = '0'] = match;
  return (parseInt(red, 16) * 299 + parseInt(green, 16) * 587 + parseInt(blue, 16) * 114) / 255000;
}

/** Whether the pane is to be dark: Office's own word, its background, or what the system prefers. */
export function isDark(office: OfficeColours | null, systemPrefersDark: boolean): boolean {
  if (typeof office?.isDarkTheme === 'boolean') return office.isDarkTheme;
  const light = office?.bodyBackgroundColor ? luminance(office.bodyBackgroundColor) : null;
  return light === null ? systemPrefersDark : light < 0.5;
}

/** Where Excel itself takes its colours from the system; elsewhere an Excel that does not say is a light one. */
const LIKE_ITS_SYSTEM: readonly string[] = ['Mac', 'iOS'];

/** What of Office bears on the colours. */
export interface OfficeTheme {
  readonly context: {
    readonly officeTheme?: OfficeColours | undefined;
    readonly platform?: string | null;
    readonly document?: { addHandlerAsync?(event: string, handler: () => void): void };
  };
  readonly EventType?: { readonly OfficeThemeChanged?: string };
}

/**
 * Gives the pane the colours of the Office at hand, now and whenever they change: at Office's own event where there is one,
 * when the system's preference changes, and when a person comes back to the pane, for where neither tells.
 */
export function followTheme({ context, EventType }: OfficeTheme, page: Window): void {
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  let dark: boolean | null = null;
  const follow = (): void => {
    const like = LIKE_ITS_SYSTEM.indexOf(context.platform ?? '') >= 0;
    const now = isDark(context.officeTheme ?? null, like && system.matches);
    if (now !== dark) applyTheme(now);
    dark = now;
  };
  follow();
  page.addEventListener('focus', follow);
  // Older engines know only the older name.
  if (typeof system.addEventListener === 'function') system.addEventListener('change', follow);
  else system.addListener(follow);
  try {
    if (EventType?.OfficeThemeChanged) context.document?.addHandlerAsync?.(EventType.OfficeThemeChanged, follow);
  } catch {
    // Some programs of Office have the event's name, and not the event.
  }
}

/** Colours for Fabric and, by a class on the page, for our own style sheet. */
export function applyTheme(dark: boolean): void {
  const palette = dark ? DARK : LIGHT;
  loadTheme({
    palette,
    // A button that waits is still read: Fabric's own grey would be 1.4:1.
    semanticColors: { primaryButtonTextDisabled: palette.neutralTertiary },
    isInverted: dark,
    fonts: { medium: { fontSize: 14 } },
    defaultFontStyle: { fontFamily: "'Segoe UI', 'Segoe UI Web', 'Noto Sans', Arial, sans-serif" },
  });
  document.documentElement.className = dark ? 'dark' : 'light';
}
