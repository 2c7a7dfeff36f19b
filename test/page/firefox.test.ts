import { pageIn } from './flows/all.ts';

pageIn('firefox');
