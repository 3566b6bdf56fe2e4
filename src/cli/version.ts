declare const KIEM_BIEU_VERSION: string | undefined;

/** Version of the tool; the build puts it in. */
export const VERSION: string = typeof KIEM_BIEU_VERSION === 'string' ? KIEM_BIEU_VERSION : '0.0.0';
