/** What repositories of an enemy are made of, in the tests that are written and in those at random. */

/** Stands in files outside: it never comes out. */
export const SECRET = 'ghp_0123456789';

/** A norm of an enemy's may take the place of this shipped one. */
export const SHIPPED_ID = 'basilicata/operatore-assistenza-telefonica';

/** A call that no plan meets. */
export const UNMET_CALL = `formato: qualcheck/avviso@1
id: prova/tanto
denominazione: Prova
fonte: { documento: Prova }
vincoli:
  - { misura: totale, minimo: 5000, fonte: f }
`;
