/** Names of YAML files, in any case of letters: `PIANO.YML` is one. */

export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** What a plain editor makes of `piano.yaml` when it saves it as text. */
export function isYamlSavedAsText(name: string): boolean {
  return /\.ya?ml\.txt$/i.test(name);
}

/** Names of texts that may be a plan: notes, JSON, copies and slips of YAML (`piano.yaml.bak`, `piano.ymal`), a bare word. */
export function mayNameText(name: string): boolean {
  return /\.(?:json\w?|txt|text|y[aml]{2,4}.*)$|^[^.]+$/i.test(name);
}

/** Spreadsheets that are read. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/** What Excel and LibreOffice put beside a file while it is open. */
export function isLockName(name: string): boolean {
  return /(?:^|[\\/])(?:~\$|\.~lock\.)[^\\/]*$/.test(name);
}

/** Spreadsheets of the other kinds. */
export function isSpreadsheetName(name: string): boolean {
  return /\.(?:xlsb?|xlt[xm]?|f?ods|ots|numbers)$/i.test(name) && !isLockName(name);
}

const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i;
const LETTERS = /[<>:"|?*]/;

/** Whether Windows keeps a name for a device, whatever its ending. */
export function isDeviceOfWindows(name: string): boolean {
  return DEVICES.test(name);
}

/**
 * Whether Windows has no file of that name: a device, whatever its ending (`aux.yaml`), a last dot or blank, which it drops, a
 * letter that no name has there; a colon leads into another stream of a file (`a:b.yaml`). Folders of the path included.
 */
export function isRefusedByWindows(path: string): boolean {
  const names = path.replace(/^[a-z]:(?=[\\/])/i, '').split(/[\\/]/);
  return names.some(
    (name) => !/^\.{0,2}$/.test(name) && (isDeviceOfWindows(name) || LETTERS.test(name) || /[. ]$/.test(name)),
  );
}
