/** Names of the files that go out: such as every system takes, Windows too. Pure. */

import { isDeviceOfWindows } from '../../text/file-name.ts';

const MOST = 100;

/** The name of a file for what is called so, with another ending: `corso.yaml` → `corso.html`. */
export function namedFor(file: string, ending: string): string {
  const stem = file
    .replace(/\.(?:ya?ml|json|xls[xm]|html?|txt)$/i, '')
    .replace(/[<>:"/\\|?*\p{C}]+/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...stem].slice(0, MOST).join('').trimEnd();
  const name = short === '' ? 'piano' : short;
  return `${isDeviceOfWindows(name) ? '_' : ''}${name}.${ending}`;
}

/** The name of the plan's own file: the ending that it has stays where it is that of a text of a plan. */
export function planFile(file: string): string {
  return namedFor(file, /\.(ya?ml|json)$/i.exec(file)?.[1] ?? 'yaml');
}
