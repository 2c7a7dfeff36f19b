/**
 * What the page weighs, and what it costs in Debian's Chromium: to open it, with a plan that was left there too; a part of the
 * form; a key in the form and in the text.
 *
 * Costs are processor time of the process that shows the page, all its threads, with all that comes after what one sees
 * (remedies, the draft): what else the machine does is not in them. What one waits for is the time on the wall: for a key,
 * from when the browser has it to when what the checks say of it is drawn.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median } from '../measure/statistics.mjs';

const root = join(import.meta.dirname, '..', '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PAGE = join(root, 'dist/page.html');
const STANDARD = 'basilicata/operatore-assistenza-telefonica';
const OPENINGS = 7;
const KEYS = 12;
/** Long enough for all that a key sets off, on a machine that does other things too (ms). */
const REST = { 320: 700, 6000: 2000 };

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
const milliseconds = (value) => `${Math.round(value)} ms`;
const wait = (time) => new Promise((done) => setTimeout(done, time));

function sizes() {
  const text = readFileSync(PAGE, 'utf8');
  const without = text.replace(/(id="solver(?:-program)?">)[^<]*/g, '$1');
  return [
    ['Il file, con il solutore', kilobytes(text.length), ''],
    ['Senza il solutore', kilobytes(without.length), '≤ 900 kB'],
    ['Senza il solutore, compresso (gzip)', kilobytes(gzipSync(without, { level: 9 }).length), '≤ 300 kB'],
  ];
}

/** A plan by `init`, its units written again under other codes up to so many lines. */
function planOf(lines) {
  const program = join(root, 'bin/qualcheck.js');
  const { stdout } = spawnSync(process.execPath, [program, 'init', STANDARD, '--example'], { encoding: 'utf8' });
  const begin = stdout.indexOf('\nunita_formative:\n') + '\nunita_formative:\n'.length;
  const units = stdout.slice(begin, begin + stdout.slice(begin).search(/\n[a-z_]+:/) + 1);
  const wanted = Math.floor((lines - stdout.split('\n').length) / (units.split('\n').length - 1));
  const more = Array.from({ length: Math.max(wanted, 0) }, (_, time) =>
    units.replace(/codice: ("?)(\w+)/g, `codice: $1$2_${time}`),
  );
  return stdout.slice(0, begin) + more.join('') + stdout.slice(begin);
}

/** Processor time of what shows pages, in milliseconds; but for what was there before, this is the one page. */
async function spent(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ cpuTime }) => cpuTime * 1000);
  return own.reduce((sum, each) => sum + each, 0);
}

async function opened(file, does) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const session = await browser.newBrowserCDPSession();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(120_000);
    return await does({ page, session, address: pathToFileURL(file).href });
  } finally {
    await browser.close();
  }
}

/** Opens the page, and once more with a plan that was left there: until the start, and until the verdict is to be seen. */
function opening(plan) {
  return opened(PAGE, async ({ page, session, address }) => {
    const until = async (go, selector) => {
      const before = await spent(session);
      const begun = performance.now();
      await go();
      await page.waitForSelector(selector);
      return { wall: performance.now() - begun, cost: (await spent(session)) - before };
    };
    const start = await until(() => page.goto(address, { waitUntil: 'commit' }), '.standard');
    await put(page, plan);
    await wait(REST[320]);
    const verdict = await until(() => page.reload({ waitUntil: 'commit' }), '.verdict-word');
    return { start, verdict };
  });
}

async function put(page, text) {
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'piano.yaml'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector('.verdict-word');
}

function typing(lines, plan) {
  return opened(PAGE, async ({ page, session, address }) => {
    const cost = async (does, times = 1) => {
      const before = await spent(session);
      await does();
      return ((await spent(session)) - before) / times;
    };
    const keys = async () => {
      // The caret that blinks is no work of a key.
      const rest = await cost(() => wait(KEYS * REST[lines]), KEYS);
      await page.evaluate(() => void globalThis.waits.splice(0));
      const all = await cost(async () => {
        for (let key = 0; key < KEYS; key++) {
          await page.keyboard.press(key % 2 === 0 ? '1' : 'Backspace');
          await wait(REST[lines]);
        }
      }, KEYS);
      return { cost: all - rest, wall: median(await page.evaluate(() => globalThis.waits)) };
    };
    await page.goto(address);
    await page.waitForSelector('.standard');
    await put(page, plan);
    await page.evaluate(noteWaits);
    await wait(REST[6000]);
    const units = await cost(async () => {
      await page.locator('.form-parts button').nth(2).click();
      await page.waitForSelector('.unit');
      await wait(REST[lines]);
    });
    await page.locator('.unit input[data-mode]').first().focus();
    const form = await keys();
    await page.click('.view-text');
    // A number of the course: what is typed there changes the verdict.
    await page.locator('.cm-line', { hasText: 'ore_totali' }).click();
    await page.keyboard.press('End');
    await wait(REST[6000]);
    return { units, form, text: await keys() };
  });
}

/** Runs in the page: notes how long after each key the verdict that it changes is drawn. */
function noteWaits() {
  globalThis.waits = [];
  let key;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => globalThis.waits.push(performance.now() - data);
  const begin = ({ timeStamp }) => {
    key = timeStamp;
  };
  addEventListener('keydown', begin, true);
  new MutationObserver(() => {
    const begun = key;
    key = undefined;
    // A message comes after the frame.
    if (begun !== undefined) requestAnimationFrame(() => port2.postMessage(begun));
  }).observe(document.querySelector('.verdict-side'), { subtree: true, childList: true, characterData: true });
}

export async function page({ say }) {
  const plans = { 320: planOf(320), 6000: planOf(6000) };
  const rows = sizes();
  const tables = { pagina: { head: ['Misura', 'Valore', 'Obiettivo'], rows } };
  if (!existsSync(CHROMIUM)) {
    say(`la pagina: manca ${CHROMIUM}, resta da misurare quanto costa`);
    return { rows: [], tables };
  }
  say('la pagina nel browser');
  const times = [];
  for (let time = 0; time < OPENINGS; time++) times.push(await opening(plans[320]));
  for (const [name, part] of [
    ['Aprirla: fino all’elenco degli standard', 'start'],
    ['Riaprirla con un piano: fino al verdetto', 'verdict'],
  ]) {
    const [cost, wall] = ['cost', 'wall'].map((of) => milliseconds(median(times.map((each) => each[part][of]))));
    rows.push([name, `${cost} (${wall} all’orologio)`, part === 'verdict' ? '≤ 400 ms' : '']);
  }
  for (const lines of [320, 6000]) {
    const { units, form, text } = await typing(lines, plans[lines]);
    const plan = `piano di ${plans[lines].split('\n').length} righe`;
    rows.push([`Le unità formative di un ${plan}`, milliseconds(units), lines === 6000 ? '≤ 500 ms' : '']);
    for (const [where, { cost, wall }] of Object.entries({ 'nel modulo': form, 'nel testo': text })) {
      const goal = lines === 320 ? '≤ 50 ms' : '';
      rows.push([`Da un tasto ${where} all’esito sullo schermo, ${plan}`, `${milliseconds(wall)} all’orologio`, goal]);
      rows.push([`Un tasto ${where}, con tutto quello che segue, ${plan}`, milliseconds(cost), '']);
    }
  }
  return { rows: [], tables };
}
