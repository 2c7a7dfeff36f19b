import { pageIn } from './flows/all.ts';
import { randomPlans } from './flows/same.ts';

// What plans there are is one thing, what each browser makes of them another: here alone.
pageIn('chromium', randomPlans);
