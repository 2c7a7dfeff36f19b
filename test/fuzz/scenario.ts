/** What a scenario is made of: commands with what has to come of them, and what the enemy does in between. */

/** A command, and what has to come of it. */
export interface Command {
  args: string[];
  /** From the folder of the trial. */
  cwd: string;
  /** A plan among those it reaches does not pass: neither does the whole. */
  fails?: boolean;
  /** The exit code that alone is right. */
  code?: number;
  /** Each occurs in what is said and written. */
  told?: string[];
  /** It may be refused as a whole, with nothing told of plans: norms or configuration stand in its way. */
  mayRefuse?: boolean;
  /** How many plans it reaches that are whole and have a name of YAML, and how many of them do not pass, where all are known. */
  counts?: { plans: number; failing: number };
  /** The only files that it may make or change, from the folder of the trial. */
  writes?: string[];
  /** In the place of what the environment has; from the folder of the trial. */
  temporary?: string;
  /** A folder that nobody may look into meanwhile, from the folder of the trial. */
  closed?: string;
}

/** A file that the enemy changes between two commands, from the folder of the trial. */
export interface Edit {
  file: string;
  change(text: Buffer): Buffer;
}

export type Step = Command | Edit;

export interface Scenario {
  kind: 'folders' | 'links' | 'parts' | 'indexes' | 'writing' | 'places';
  steps: Step[];
}
