/** What the command line asks of a run of checks and of its reports. */
export interface RunOptions {
  /** Incomplete parts do not count. */
  draft: boolean;
  /** Only what is to mend. */
  quiet: boolean;
  /** All that is known of each finding, and all that the standard does not set. */
  full: boolean;
  /** Reports for people say the day of the check. */
  date: boolean;
  warningsAsErrors: boolean;
  /** What standard input is called. */
  stdinFilename: string;
}
