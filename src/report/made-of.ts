/** Of which plans a report was made, read back from the report. Pure. */

/** What a report in HTML says of itself, and of each plan; nothing of a plan can stand in an attribute unescaped. */
const HTML_MARK = /<meta name="generator" content="qualcheck /;
const HTML_PLAN = /<article class="plan"[^>]* data-sha256="([0-9a-f]{64})"/g;
const MARKDOWN_MARK = /^# qualcheck$/m;
const MARKDOWN_PLAN = /^SHA-256: `([0-9a-f]{64})`/gm;

/** The SHA-256 of each plan of the report, in its order; absent where the text is no report that says them. */
export function plansOf(report: string): string[] | undefined {
  if (HTML_MARK.test(report)) return [...report.matchAll(HTML_PLAN)].map(([, hash = '']) => hash);
  if (MARKDOWN_MARK.test(report)) return [...report.matchAll(MARKDOWN_PLAN)].map(([, hash = '']) => hash);
  return plansOfJson(report) ?? plansOfLines(report);
}

function plansOfJson(report: string): string[] | undefined {
  const result = parsed(report) as { tool?: { name?: unknown }; plans?: unknown } | undefined;
  if (result?.tool?.name !== 'qualcheck' || !Array.isArray(result.plans)) return undefined;
  return result.plans.flatMap((plan) => hashOf(plan) ?? []);
}

/** `jsonl`: a plan a line. */
function plansOfLines(report: string): string[] | undefined {
  const hashes = report
    .trim()
    .split('\n')
    .map((line) => hashOf(parsed(line)));
  return hashes.some((hash) => hash === undefined) ? undefined : (hashes as string[]);
}

function hashOf(plan: unknown): string | undefined {
  const hash = (plan as { fingerprints?: { plan?: unknown } } | undefined)?.fingerprints?.plan;
  return typeof hash === 'string' ? hash : undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
