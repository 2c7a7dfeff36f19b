/** A thread of `validate`, begun by `review-files.ts`: calls `review-file.ts` for each plan that it is handed. */
import { openCatalog } from '../catalog/folders.ts';
import { answerBatches } from '../disk/threads.ts';
import { loadWords } from '../language/load.ts';
import type { Language } from '../text/language.ts';
import { type FileReviewOptions, openFileReviewer, type PlanFile, type ReviewedFile } from './review-file.ts';

/** What a thread has to know. */
export interface WorkData {
  language: Language;
  standards: readonly string[];
  options: FileReviewOptions;
}

export function reviewInThread(): void {
  answerBatches<PlanFile, ReviewedFile>(async (data) => {
    const { language, standards, options } = data as WorkData;
    const words = await loadWords(language);
    const review = await openFileReviewer(options, { words, catalog: openCatalog(standards) });
    return async (job) => {
      const { report: _stays, ...reviewed } = await review(job);
      return reviewed;
    };
  });
}
