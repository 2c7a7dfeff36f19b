/** The version of the package; the build puts in the real one. */
declare const QUALCHECK_VERSION: string | undefined;
export const version: string = typeof QUALCHECK_VERSION === 'undefined' ? '0.0.0' : QUALCHECK_VERSION;
