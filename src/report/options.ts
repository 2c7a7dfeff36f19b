/** What the command line asks of a run of checks and of its reports. */
export interface RunOptions {
  /** Incomplete parts do not count. */
  draft: boolean;
  /** Only what is to mend. */
  quiet: boolean;
  warningsAsErrors: boolean;
  /** What standard input is called. */
  stdinFilename: string;
}
