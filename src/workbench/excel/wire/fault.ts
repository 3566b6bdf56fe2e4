/** An error that Excel answers with; becomes an OfficeExtension.Error at the caller. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status?: number,
  ) {
    super(message);
    Object.setPrototypeOf(this, HostFault.prototype);
  }
}

export const invalidArgument = (what: string): HostFault =>
  new HostFault('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);

export const itemNotFound = (what: string): HostFault =>
  new HostFault('ItemNotFound', `The requested resource doesn't exist: ${what}`);

export const accessDenied = (what: string): HostFault =>
  new HostFault('AccessDenied', `You cannot perform the requested operation: ${what}`);

export const invalidOperation = (what: string): HostFault =>
  new HostFault('InvalidOperation', `The operation attempted is invalid on the object: ${what}`);

export const invalidSelection = (): HostFault =>
  new HostFault('InvalidSelection', 'The current selection is invalid for this operation.');

export const apiNotFound = (what: string): HostFault =>
  new HostFault('ApiNotFound', `The API you are trying to use could not be found: ${what}`);

export const generalException = (): HostFault =>
  new HostFault('GeneralException', 'There was an internal error while processing the request.');
