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

/**
 * Settings: every formula of a workbook is reckoned as it is opened, whatever value is stored; dates and numbers as in
 * English; not the first start of a version, at which it tries all that it can draw, for most of the time of a start.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item><item oor:path="/org.openoffice.Setup/Product">
<prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item></oor:items>`;

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
      { stdio: 'pipe' },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const COMPLETED = `<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>`;
const BASIC = 'http://openoffice.org/2000/library';
const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<library:libraries xmlns:library="${BASIC}" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard"
xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="${BASIC}" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element
library:name="Own"/></library:library>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What is done in LibreOffice: a file opened, cells typed as in Italy, and the file stored in a form. */
interface Step {
  from: string;
  to: string;
  form: 'ods' | 'xlsx';
  typed?: readonly (readonly [sheet: string, cell: string, text: string])[];
}
const FILTERS = { ods: 'calc8', xlsx: 'Calc MS Excel 2007 XML' };

/** Does all steps in one start, which is what costs. What is typed is read as the cell reads it: by its format, in Italian. */
export function inLibreOffice(steps: readonly Step[]): void {
  const text = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const lines = steps.flatMap(({ from, to, form, typed = [] }) => [
    `d = StarDesktop.loadComponentFromURL(ConvertToURL(${text(from)}), "_blank", 0, h())`,
    ...typed.map(
      ([sheet, cell, words]) =>
        `d.Sheets.getByName(${text(sheet)}).getCellRangeByName(${text(cell)}).FormulaLocal = ${text(words)}`,
    ),
    `f(0).Value = ${text(FILTERS[form])}`,
    `d.storeToURL(ConvertToURL(${text(to)}), f())`,
    'd.close(True)',
  ]);
  const property = 'As New com.sun.star.beans.PropertyValue';
  const macro = [
    'Sub Main',
    'On Error Goto Away',
    `Dim h(0) ${property}`,
    `Dim f(0) ${property}`,
    'h(0).Name = "Hidden"',
    'h(0).Value = True',
    'f(0).Name = "FilterName"',
    ...lines,
    'Away:',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
  const profile = mkdtempSync(join(tmpdir(), 'qualcheck-soffice-'));
  const own = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(own, { recursive: true });
  // A profile that is not complete would be filled from the presets, over what is put there.
  const settings = SETTINGS.replace('en-US', 'it-IT').replace('</oor:items>', `${COMPLETED}</oor:items>`);
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  for (const kind of ['script', 'dialog']) {
    writeFileSync(join(profile, 'user', 'basic', `${kind}.xlc`), LIBRARIES.replace('script', kind));
    writeFileSync(
      join(own, `${kind}.xlb`),
      kind === 'script' ? LIBRARY : LIBRARY.replace(/<library:element[^>]*>/, ''),
    );
  }
  writeFileSync(
    join(own, 'Own.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Own" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
  try {
    // It may stumble on its way out, when all is written.
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--norestore',
        '--nologo',
        'macro:///Standard.Own.Main',
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
