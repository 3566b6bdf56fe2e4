import type { ICommandService, IExecutionOptions } from '@univerjs/core';

/** Univer knows one workbook at a time here, by this id. */
export const UNIT = 'workbench';

/** Marks a change that comes from the emulated Excel, so that it is not taken for a person's. */
const OWN = 'fromExcel';

export const isOwn = (options: IExecutionOptions | undefined): boolean => options?.[OWN] === true;

/** Carries a change of the emulated Excel out in the grid, past its undo list. */
export type Change = (id: string, params: Readonly<Record<string, unknown>>) => void;

export const changes =
  (commands: ICommandService): Change =>
  (id, params) => {
    commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, { [OWN]: true });
  };
