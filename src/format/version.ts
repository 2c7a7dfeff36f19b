/** The version of the package, and where its pages are, where that is settled; the build puts in the real ones. */
declare const QUALCHECK_VERSION: string | undefined;
declare const QUALCHECK_HOMEPAGE: string | undefined;
export const version: string = typeof QUALCHECK_VERSION === 'undefined' ? '0.0.0' : QUALCHECK_VERSION;
export const homepage: string | undefined =
  typeof QUALCHECK_HOMEPAGE === 'undefined' || QUALCHECK_HOMEPAGE === '' ? undefined : QUALCHECK_HOMEPAGE;
