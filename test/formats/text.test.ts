/** Text of a plan on its way out: shown as it is, and never more than text. */
import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { digest, fingerprints } from '../../src/report/fingerprint.ts';
import { safe, safeJson } from '../../src/report/safe.ts';
import { markdownText } from '../../src/report/safe-markdown.ts';
import { LOG_COMMAND, LOG_COMMANDS, UNSEEN, UNSEEN_MARKS } from '../support/log-readers.ts';

/** Strings rich in what the readers of the formats take for their own. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'<>&"\'`*_~#@!|[](){}\\+-=.:/$%^ \n\t\r\0\u001b\u0085\u202e\u200d\ufeff\uffff\ud800'.split(''),
        '::',
        '##[',
        '##vso[',
        ...LOG_COMMANDS,
        ...UNSEEN_MARKS,
        '](',
        ']]>',
        '<!--',
        '-->',
        '<script>',
        'https://',
        'www.',
        'a@b.it',
        '&lt;',
        '&#64;',
        '1. ',
        '- [ ] ',
        '---',
        '🧑‍🏫',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('safe', () => {
  it('gives one line without what cannot be seen, half characters and commands', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(safe(text)).not.toMatch(UNSEEN);
        expect(safe(text)).not.toContain('\n');
        expect(safe(text)).not.toMatch(LOG_COMMAND);
      }),
    );
  });

  it('leaves plain text, accents and emoji alone', () => {
    const text = 'Perché «20 %» è più di 1/5: a:b, x::y, # 1 🇮🇹';
    expect(safe(text)).toBe(text);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(safe(safe(text))).toBe(safe(text));
      }),
    );
  });
});

describe('safeJson', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.parse(safeJson({ text }))).toEqual({ text });
        expect(safeJson(text)).not.toMatch(UNSEEN);
        expect(safeJson(text)).not.toMatch(LOG_COMMAND);
      }),
    );
  });
});

/** Text of HTML without tags, for markup as simple as that of one paragraph. */
function textOf(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#58': ':' };
  return html
    .replaceAll('<!-- -->', '')
    .replace(/^<p>|<\/p>$/g, '')
    .replace(/&(amp|lt|gt|quot|#39|#58);/g, (_, name: string) => named[name] ?? '');
}

describe('markdownText', () => {
  it('is shown by a reader of Markdown as the text it was, and makes nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const plain = safe(text).trim();
        const html = (await marked.parse(markdownText(safe(text)), { gfm: true })).trim();
        expect(textOf(html)).toBe(plain);
        expect(html.replaceAll('<!-- -->', '')).not.toMatch(/<(?!\/?p>)/);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds in a cell of a table', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const cell = markdownText(safe(text));
        const html = await marked.parse(`| a | b |\n| --- | --- |\n| ${cell} | end |\n`, { gfm: true });
        expect(html.match(/<td>/g)).toHaveLength(2);
        expect(html).toContain('<td>end</td>');
      }),
      { numRuns: 500 },
    );
  });

  it('splits what would call people or point at other work', () => {
    expect(markdownText('@all #12 !3 a@b.it www.x.it')).toBe(
      '@<!-- -->all \\#<!-- -->12 \\!<!-- -->3 a@<!-- -->b.it www<!-- -->.x.it',
    );
  });
});

describe('fingerprints', () => {
  it('tell texts apart', () => {
    const texts = Array.from(
      { length: 50_000 },
      (_, index) => `piani/${index % 100}.yaml\0rule-${index % 7}\0${index}`,
    );
    expect(new Set(texts.map(digest)).size).toBe(texts.length);
    expect(digest('a')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('give the same identity a new name each time it is met, the same in each run', () => {
    const [one, other] = [fingerprints(), fingerprints()];
    const names = [one('a', 'b'), one('a', 'b'), one('ab', '')];
    expect(new Set(names).size).toBe(3);
    expect([other('a', 'b'), other('a', 'b'), other('ab', '')]).toEqual(names);
  });
});
