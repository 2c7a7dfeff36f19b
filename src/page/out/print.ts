/** A page that is printed, without leaving this one. */

/** Opens a page in a frame that is not seen, and the browser's own dialogue of printing for it. */
export function printPage(text: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'printed';
  frame.title = 'qualcheck';
  frame.tabIndex = -1;
  frame.srcdoc = text;
  frame.onload = () => {
    const shown = frame.contentWindow;
    if (shown === null) return;
    shown.onafterprint = () => frame.remove();
    shown.focus();
    shown.print();
  };
  for (const old of document.querySelectorAll('iframe.printed')) old.remove();
  document.body.append(frame);
}
