/** Parts of the report shown as they are: markup that is harmless by construction. */
import type { Markup } from '../report/html/markup.ts';

export function Shown({ of: { markup }, class: name }: { of: Markup; class?: string }) {
  return markup === '' ? null : <div class={name} dangerouslySetInnerHTML={{ __html: markup }} />;
}
