/** What a thread of `validate` does: the plans that it is handed, as the main one would. */
import { openCatalog } from '../catalog/folders.ts';
import { readText } from '../disk/files.ts';
import { answerBatches } from '../disk/threads.ts';
import { loadWords } from '../language/load.ts';
import type { Language } from '../text/language.ts';
import { type Job, openReviewer, type Reviewed, type ReviewerOptions } from './reviewer.ts';

/** What a thread has to know. */
export interface WorkData {
  language: Language;
  standards: readonly string[];
  options: ReviewerOptions;
}

export function work(): void {
  answerBatches<Job, Reviewed>(async (data) => {
    const { language, standards, options } = data as WorkData;
    const words = await loadWords(language);
    const review = await openReviewer(options, { words, catalog: openCatalog(standards) });
    return async (job) => {
      const { report: _stays, ...reviewed } = await review(job, await readText(job.path));
      return reviewed;
    };
  });
}
