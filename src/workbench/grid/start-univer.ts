import { ICommandService, LocaleType, LogLevel, Univer, type ILocales, type Injector } from '@univerjs/core';
import {
  CalculationMode,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreVietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteVietnamese from '@univerjs/preset-sheets-note/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import type { Locale } from '../../core/text/locale';

/** Univer, started: what the grid needs of it. */
export interface Started {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
}

const LOCALES: ILocales = {
  [LocaleType.VI_VN]: { ...coreVietnamese, ...noteVietnamese },
  [LocaleType.EN_US]: { ...coreEnglish, ...noteEnglish },
};

/** Univer's name of a language. */
export const univerLocale = (locale: Locale): LocaleType => (locale === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US);

/**
 * Starts Univer in an element. It draws and takes what a person types; it calculates nothing (`notExecuteFormula`) and
 * formats no number: both are the emulated Excel's, so that there is one truth on the page.
 */
export function startUniver(container: HTMLElement, locale: Locale): Started {
  const univer = new Univer({
    locale: univerLocale(locale),
    locales: LOCALES,
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [UniverUIPlugin, { container, header: true, toolbar: false, contextMenu: false, disableAutoFocus: true }],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin, { notExecuteFormula: true }],
    [UniverSheetsPlugin, { notExecuteFormula: true, autoHeightForMergedCells: true }],
    [
      UniverSheetsUIPlugin,
      {
        formulaBar: true,
        footer: {
          sheetBar: true,
          statisticBar: true,
          menus: false,
          zoomSlider: true,
          addSheetButtonConfig: { show: false },
        },
        disableForceStringAlert: true,
        disableForceStringMark: true,
      },
    ],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
    [UniverSheetsFormulaUIPlugin],
    [UniverSheetsNotePlugin],
    [UniverSheetsNoteUIPlugin],
  ]);
  const injector = univer.__getInjector();
  return { univer, injector, commands: injector.get(ICommandService) };
}
