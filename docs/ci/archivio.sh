#!/bin/sh
# Controlla un archivio di piani in parti, con GNU parallel, e unisce i risultati in esito.json:
#
#   PIANI=archivio PARTI=16 sh archivio.sh
#
# Lavorano insieme tante parti quanti sono i processori. Su più macchine, che hanno qualcheck e vedono la stessa cartella:
#
#   PARALLEL='--sshlogin nodo1,nodo2 --workdir .' PIANI=archivio PARTI=64 sh archivio.sh
set -u
export PIANI="${PIANI:-piani}" PARTI="${PARTI:-16}" RISULTATI
# Una cartella nuova ogni volta: un risultato di ieri non prende il posto di uno di oggi.
RISULTATI=$(mktemp -d parti-XXXXXX) && rm -f esito.json || exit 2

# Una parte è fatta quando il suo risultato c’è: che cosa dica lo giudica merge. Se non c’è, si prova ancora una volta.
seq "$PARTI" | parallel --env PIANI --env PARTI --env RISULTATI --retries 2 --joblog "$RISULTATI/registro.tsv" '
  parte="$RISULTATI/parte-{}.json"
  qualcheck validate "$PIANI" --shard "{}/$PARTI" --jobs 1 --format json --output "$parte" || [ -s "$parte" ]
'
exec qualcheck merge "$RISULTATI"/parte-*.json --output esito.json
