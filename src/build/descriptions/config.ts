/** What editors tell of each key of a configuration. Keys as in `language/plan-keys.ts`. */
export const configDescriptions: Record<string, string> = {
  '': 'Configurazione | Il file «qualcheck.yaml» di una cartella di piani.',
  formato: 'Formato | Sempre «qualcheck/configurazione@1».',
  lingua: 'Lingua | Lingua di rapporti e messaggi; «--lang» vince.',
  cartelle: 'Cartelle | Dove stanno le norme di chi usa qualcheck, oltre a quelle che qualcheck ha già.',
  'cartelle.standard': 'Cartelle di standard. I percorsi partono da questo file.',
  'cartelle.avvisi': 'Cartelle di avvisi pubblici. I percorsi partono da questo file.',
  piani:
    'Piani | Che cosa controlla «qualcheck validate» senza argomenti: file, cartelle, espressioni come «piani/**/*.yaml». I percorsi partono da questo file.',
  avvisi_comuni:
    'Avvisi comuni | Avvisi pubblici che valgono per tutti i piani di una cartella, senza scriverli in ciascuno.',
  'avvisi_comuni.piani': 'A quali piani: cartelle, file, espressioni. I percorsi partono da questo file.',
  'avvisi_comuni.avvisi': 'Quali avvisi: identificativi, o percorsi di file a partire da questo.',
};
