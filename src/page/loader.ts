/** What the file of the page runs first: it unpacks the program and runs it, which has the fingerprint that the page names. */
import { unpacked } from './unpacked.ts';

unpacked(document.getElementById('program')?.textContent ?? '')
  .text()
  .then((program) => {
    const script = document.createElement('script');
    // A worker runs it too.
    script.id = 'running';
    script.textContent = program;
    document.head.append(script);
  });
