/** The button that mends a finding: by its fix, or by writing what its remedy says. */
import { remedyEdits, remedyOf } from '../editor/remedies.ts';
import type { Finding } from '../format/problem.ts';
import type { Outcome } from '../norms/outcome.ts';
import { useDesk, useShelf } from './shelf.ts';

export function FixButton({ of, applied }: { of: Finding | Outcome; applied?: () => void }) {
  const { desk, page, say } = useShelf();
  const { fixes, report, text } = useDesk();
  const fix = fixes?.get(of);
  const remedy = fix === undefined ? remedyOf(of, report?.facts) : undefined;
  if (fix === undefined && remedy === undefined) return null;
  return (
    <button
      type="button"
      class="button small"
      onClick={() => {
        // What was found in another text says nothing of this one.
        const edits = report?.text === text ? (fix ?? (remedy && remedyEdits(text, remedy))) : undefined;
        if (edits === undefined) return;
        desk.edit(edits);
        applied?.();
        say(page.verdict.applied);
      }}
    >
      {page.verdict.apply}
    </button>
  );
}
