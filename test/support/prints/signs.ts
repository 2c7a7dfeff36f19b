/** Random words with every sign that an item, a name or a text may hold. */
import { Random } from '../pages/random.ts';

const TAILS = [
  ': 1. a secco, 2. a umido',
  ' (rumori, vibrazioni, odori)',
  ' - livello base',
  ' * del materiale',
  ' «qualità totale»',
  ' al 22%, 10% e 4%',
  ' – parte II',
  ', terminologia di settore',
  " d’uso e d'arte",
  ' [UNI EN ISO 9001:2015]',
  ' & co.',
  ' (art. 37, comma 2, lett. a))',
  ' = 3 + 2',
  ' > 90 %',
  ' “di base”',
  ' @ web',
  ' n. 5',
  ' 24/7',
  ' e/o altro',
  ' (max 20 kg)',
  ' § 4.2',
  ', 10 °C',
  ', ecc. e altro',
  ' a) b) c)',
  ' D.M. 10/3/98',
];

export class Signs extends Random {
  override item(capital: boolean, most = 12): string {
    const item = super.item(capital, this.chance(0.1) ? most * 3 : most);
    return this.chance(0.3) ? `${item}${this.pick(TAILS)}` : item;
  }
}
