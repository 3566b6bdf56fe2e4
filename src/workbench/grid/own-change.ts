import type { ICommandService, IExecutionOptions } from '@univerjs/core';

/** Univer knows one workbook at a time here, by this id. */
export const UNIT = 'workbench';

/** Univer's own marks for changes that follow from another one: with them its formula part, which has no say here, keeps out. */
const FOLLOWS = { onlyLocal: true, fromFormula: true };

/** Whether a change comes from the emulated Excel, or follows from another one: then it is not a person's. */
export const isOwn = (options: IExecutionOptions | undefined): boolean => options?.['fromFormula'] === true;

/** Carries a change of the emulated Excel out in the grid, past its undo list. */
export type Change = (id: string, params: Readonly<Record<string, unknown>>) => void;

export const changes =
  (commands: ICommandService): Change =>
  (id, params) => {
    commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, FOLLOWS);
  };
