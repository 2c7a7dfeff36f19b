/** The languages that the program speaks. */
export type Language = 'it' | 'en';
export type InLanguages = Record<Language, string>;
