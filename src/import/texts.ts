/** Keys of the texts that norms quote. */
export type TextKey =
  | 'ingresso'
  | 'didattica'
  | 'risorse'
  | 'risorse_professionali'
  | 'risorse_strumentali'
  | 'valutazione'
  | 'crediti'
  | 'elearning';
