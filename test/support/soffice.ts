/** LibreOffice without a screen. Where it is not at hand, its tests show as skipped. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HAS_SOFFICE = spawnSync('soffice', ['--headless', '--version']).status === 0;

/** Opens documents and writes them as PDF into a folder, under the same names; it starts slowly: all at once. */
export function toPdf(files: readonly string[], folder: string): void {
  converted(files, folder, 'pdf');
}

/** Every sheet of a workbook as a file of its own, named after both; formulas are reckoned anew. */
export const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Settings: every formula of a workbook is reckoned as it is opened, whatever value is stored; dates and numbers as in English. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item></oor:items>`;

/** Memory that is given back to the system as soon as it is free, and asked for again, takes most of its time otherwise. */
const KEEPS_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: '1000000000',
  MALLOC_MMAP_THRESHOLD_: '1000000000',
  MALLOC_TOP_PAD_: '67108864',
};

/** The same, in whatever form it can write. */
export function converted(files: readonly string[], folder: string, form: string): void {
  // A profile of its own: two that run at once would share one.
  const profile = mkdtempSync(join(tmpdir(), 'qualcheck-soffice-'));
  mkdirSync(join(profile, 'user'));
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  try {
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', form, '--outdir', folder, ...files],
      { stdio: 'pipe', env: { ...process.env, ...KEEPS_MEMORY } },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
