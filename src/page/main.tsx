/** The program of the page: run by the document it is the page; run by a worker it is what searches on the page's behalf. */
import { render } from 'preact';
import { App } from './app.tsx';
import { serve } from './search/serve.ts';
import { firstLanguage } from './settings.ts';

if (typeof document === 'undefined') serve();
else {
  const root = document.getElementById('page');
  if (root !== null) render(<App language={firstLanguage()} />, root);
}
