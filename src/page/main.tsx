/** The program of the page. */
import { render } from 'preact';
import { App } from './app.tsx';
import { firstLanguage } from './settings.ts';

const root = document.getElementById('page');
if (root !== null) render(<App language={firstLanguage()} />, root);
