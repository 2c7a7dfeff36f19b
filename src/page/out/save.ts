/** The plan and what is made of it, into files of whoever reads the page. */
import { fileText, type OpenDesk } from '../desk.ts';
import { planFile } from './names.ts';

/** Of the interface to files that some browsers have, what is used: the types of a page do not have it. */
interface FileHandle {
  name: string;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}
interface Picker {
  showSaveFilePicker?(wanted: object): Promise<FileHandle>;
}

/** The file that the plan on the desk was last written to. */
let last: { plan: number; handle: FileHandle } | undefined;

/**
 * Writes the plan: to the file that it was written to before, or to one that is asked for, or, where the browser can do
 * neither, among the downloads. Gives the file's name; nothing where who was asked thought better of it. Throws what the
 * browser throws where it cannot write.
 */
export async function savePlan(desk: OpenDesk): Promise<string | undefined> {
  const { plan, file, text, layout } = desk.now();
  const content = new Blob([fileText({ text, layout })], { type: 'application/yaml' });
  const handle = last?.plan === plan ? last.handle : await asked(planFile(file));
  if (handle === 'none') return undefined;
  if (handle === undefined) download(planFile(file), content);
  else {
    const out = await handle.createWritable();
    await out.write(content);
    await out.close();
    last = { plan, handle };
  }
  const name = handle?.name ?? planFile(file);
  if (desk.now().plan === plan) desk.markSaved(name, text);
  return name;
}

async function asked(name: string): Promise<FileHandle | 'none' | undefined> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (showSaveFilePicker === undefined || !isSecureContext) return undefined;
  try {
    const types = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];
    return await showSaveFilePicker({ suggestedName: name, types });
  } catch (error) {
    // A browser, or who runs it, may forbid it: there are the downloads.
    return (error as Error).name === 'AbortError' ? 'none' : undefined;
  }
}

/** Hands a file to the downloads of the browser. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
