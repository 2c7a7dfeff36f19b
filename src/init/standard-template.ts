/** A standard to be written by hand, with comments: it follows the format as it is, and names its examples as not confirmed. */
export const STANDARD_TEMPLATE = `# Uno standard da scrivere a mano: sostituisci gli esempi con quello che il documento della tua Regione stampa.
#   qualcheck check-standards questo-file.yaml     dice che cosa manca, riga per riga
#   qualcheck init questo-file.yaml -o piano.yaml  scrive un primo piano per provarlo
# Copia parola per parola, refusi compresi. Quello che il documento non dice si toglie, qui e in «da_confermare»: non si
# inventa. Competenze chiave, docenti, crediti, attestazione: le loro chiavi sono nel manuale, docs/formato-standard.md.
formato: qualcheck/standard@1
id: mia-regione/nome-della-qualificazione # minuscole, cifre e trattini
tipo: standard_formativo # o «profilo», se il documento non dà ore
regione: Mia Regione
fonte:
  autorita: Regione …
  documento: Standard formativo «…», D.G.R. n. …

# «campo» è l’etichetta che il documento stampa accanto a quel valore.
denominazione: { testo: Nome della qualificazione, campo: Denominazione }
classificazione:
  eqf: { valore: 3, campo: Livello EQF }

# I campi scritti in prosa, interi. Le norme sotto citano una loro frase («da» il testo, «frase» le parole).
testi:
  ingresso:
    campo: Requisiti minimi di ingresso
    testo: >-
      Possesso della licenza media. Non è ammessa alcuna deroga.
  valutazione:
    campo: Requisiti minimi di valutazione
    testo: >-
      La frequenza di almeno l'80% delle ore complessive del percorso formativo.

# Ore del percorso. Togli le righe che il documento non ha: un «-» è «non previsto», non zero.
ore:
  totale: { minimo: 100, campo: Durata minima complessiva (ore) }
  aula_laboratorio: { minimo: 70, campo: Durata minima di aula e laboratorio (ore) }
  stage: { minimo: 30, campo: Durata minima dello stage (ore) }
  fad: { massimo_percentuale: 20, sul_minimo_di: aula_laboratorio, campo: Percentuale massima di FaD }

ingresso:
  titolo: { minimo: licenza_media, da: ingresso, frase: Possesso della licenza media }
  deroghe: { ammesse: false, da: ingresso, frase: Non è ammessa alcuna deroga }
frequenza:
  minima:
    minimo_percentuale: 80
    da: valutazione
    frase: La frequenza di almeno l'80% delle ore complessive del percorso formativo

# Le etichette che il documento ripete per ogni unità, una volta sola.
etichette_unita:
  conoscenze: Conoscenze
  abilita: Abilità
  ore: { totale: { minimo: Durata minima (ore) } }

# Una per unità formativa, con le voci nell’ordine del documento: i piani le citano per numero. Una voce con «: » o « #»
# va tra virgolette. «uc» è il codice dell’unità di competenza: togli la riga se il documento non lo dà.
unita_formative:
  - codice: UF1
    uc: UC1
    denominazione: Prima unità formativa
    conoscenze:
      - prima conoscenza
      - seconda conoscenza
    abilita:
      - prima abilità
    ore: { totale: { minimo: 40 } }
  - codice: UF2
    uc: UC2
    denominazione: Seconda unità formativa
    conoscenze:
      - un’altra conoscenza
    abilita:
      - un’altra abilità
    ore: { totale: { minimo: 30 } }

# Quello che solo una persona può controllare. Togli questa parte se non serve.
da_verificare:
  - id: attrezzature
    campo: Requisiti minimi di risorse strumentali
    guardare:
      it: Aule e laboratori hanno le attrezzature che il documento chiede.
      en: Classrooms and laboratories have the equipment that the document asks for.

# Finché una voce resta qui, check-standards e validate ricordano che nessuno l’ha confermata: togli ogni riga quando
# il valore è quello del documento, e alla fine togli «da_confermare».
da_confermare:
  - perche: { it: Esempio del modello da sostituire., en: An example of the template to be replaced. }
    voci:
      - id
      - fonte.documento
      - denominazione
      - classificazione.eqf
      - testi.ingresso
      - testi.valutazione
      - ore
      - ingresso
      - frequenza
      - unita_formative
      - da_verificare
`;
