/** The button that mends a finding, where that leaves no doubt. */
import type { TextEdit } from '../text/edits.ts';
import { useShelf } from './shelf.ts';

export function FixButton({ fix, applied }: { fix: readonly TextEdit[] | undefined; applied?: () => void }) {
  const { desk, page, say } = useShelf();
  if (fix === undefined) return null;
  return (
    <button
      type="button"
      class="button small"
      onClick={() => {
        desk.edit(fix);
        applied?.();
        say(page.verdict.applied);
      }}
    >
      {page.verdict.apply}
    </button>
  );
}
