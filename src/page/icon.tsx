/** Signs, drawn once in the page. */
import type { Tone } from '../report/html/icons.ts';

export function Icon({ of }: { of: Tone }) {
  return (
    <svg class="icon" aria-hidden="true" focusable="false">
      <use href={`#i-${of}`} />
    </svg>
  );
}
