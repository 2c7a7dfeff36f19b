/** What `page` says of the page that it writes, in both languages. */
import type { Language } from '../text/language.ts';

interface PageFileWords {
  where: string;
  wrongEnding(file: string): string;
  tooMany(count: number, most: { norms: number; bytes: number }): string;
  wrote(file: string, norms: number): string;
}

const MEGABYTE = 1_000_000;

const it: PageFileWords = {
  where: 'dove scrivo la pagina? Aggiungi «-o qualcheck.html»',
  wrongEnding: (file) => `«${file}»: una pagina è un file .html, per esempio «-o qualcheck.html»`,
  tooMany: (count, { norms, bytes }) =>
    `${count === 1 ? '1 norma' : `${count} norme`}: in una pagina ne stanno al massimo ${norms}, per ${bytes / MEGABYTE} MB di testo, perché le legge tutte ogni volta che si apre. Con «--standards» nomina una cartella che ha solo quelle che servono`,
  wrote: (file, norms) =>
    `scritto: ${file}${norms === 0 ? '' : norms === 1 ? ', con 1 norma tua' : `, con ${norms} norme tue`}`,
};

const en: PageFileWords = {
  where: 'where is the page to go? Add “-o qualcheck.html”',
  wrongEnding: (file) => `“${file}”: a page is a .html file, as in “-o qualcheck.html”`,
  tooMany: (count, { norms, bytes }) =>
    `${count === 1 ? '1 norm' : `${count} norms`}: a page holds ${norms} at most, and ${bytes / MEGABYTE} MB of text, since it reads them all each time that it is opened. Name a folder with “--standards” that has only those that are needed`,
  wrote: (file, norms) =>
    `written: ${file}${norms === 0 ? '' : norms === 1 ? ', with 1 norm of yours' : `, with ${norms} norms of yours`}`,
};

export const pageFileWords: Record<Language, PageFileWords> = { it, en };
