/** LibreOffice without a screen. Where it is not at hand, its tests show as skipped. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HAS_SOFFICE = spawnSync('soffice', ['--headless', '--version']).status === 0;

/** Opens documents and writes them as PDF into a folder, under the same names; it starts slowly: all at once. */
export function toPdf(files: readonly string[], folder: string): void {
  // A profile of its own: two that run at once would share one.
  const profile = mkdtempSync(join(tmpdir(), 'qualcheck-soffice-'));
  try {
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { stdio: 'pipe' },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
