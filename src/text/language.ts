/** The languages that the program speaks. */
export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type InLanguages = Record<Language, string>;
