/** What a person does with the page, in one window of a browser: Chromium and Firefox are asked for the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, type OpenBrowser, openBrowser, type Tab } from '../support.ts';
import { hurried } from './hurried.ts';
import { mending } from './mending.ts';
import { newPlan } from './new-plan.ts';
import { examples, reloaded } from './same.ts';

/** `more`: what is asked of this browser alone. */
export function pageIn(name: BrowserName, more?: (tab: () => Tab) => void): void {
  describe.skipIf(!BROWSERS[name])(`the page in ${name}`, () => {
    let browser: OpenBrowser;
    let opened: Tab;
    beforeAll(async () => {
      browser = await openBrowser(name);
      opened = await browser.tab();
      await opened.seen('.topbar');
    });
    afterAll(() => browser?.close());
    const tab = () => opened;
    examples(tab);
    more?.(tab);
    reloaded(tab);
    newPlan(tab);
    mending(tab);
    hurried(tab);

    it('asks for nothing, and nothing that it does is refused', () => {
      expect(browser.asked).toEqual([]);
      expect(opened.errors).toEqual([]);
    });
  });
}
