/** A folder for what is packed once in a run of the tests, whoever asks first; it goes when they have all run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    packedHome: string;
  }
}

export default function setup(project: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'qualcheck-packed-'));
  project.provide('packedHome', home);
  return () => rmSync(home, { recursive: true, force: true });
}
