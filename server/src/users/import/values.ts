import { z } from 'zod';
import { keyOf } from '../../database/keys.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const yes = words(
  'yes y true t 1 on active enabled ja j wahr aktiv aktiviert oui o vrai actif active si sí s verdadero activo vero attivo sim ativo waar actief tak prawda aktywny evet e aktif x',
);
const no = words(
  'no n false f 0 off inactive disabled deactivated nein falsch inaktiv deaktiviert gesperrt non faux inactif inactive falso inactivo inattivo disattivo não nao inativo nee onwaar inactief nie fałsz nieaktywny hayır hayir h pasif',
);
const listed = words('listed gelistet');

/** Whether a user may sign in, in the words of several languages. */
export function stateFrom(cell: string): 'active' | 'disabled' | 'listed' | null {
  const word = keyOf(cell);
  return yes.has(word) ? 'active' : no.has(word) ? 'disabled' : listed.has(word) ? 'listed' : null;
}

/**
 * The code of a language named by code or by its English, German or own name.
 * @example languageFrom('Deutsch') // 'de'
 */
export function languageFrom(cell: string): string | null {
  const word = keyOf(cell).replaceAll('_', '-');
  return languages().get(word) ?? languages().get(word.split('-')[0] ?? '') ?? null;
}

const codes =
  'aa ab af ak am ar as az be bg bm bn bo br bs ca ce cs cv cy da de dv dz ee el en eo es et eu fa ff fi fo fr fy ga gd gl gu gv ha he hi hr hu hy id ig is it ja jv ka ki kk kl km kn ko ks ku kw ky lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl nn no om or os pa pl ps pt qu rm rn ro ru rw se sg si sk sl sn so sq sr sv sw ta te tg th ti tk to tr tt ug uk ur uz vi wo xh yi yo zh zu';

let known: ReadonlyMap<string, string> | null = null;
function languages(): ReadonlyMap<string, string> {
  if (known) return known;
  const made = new Map<string, string>();
  for (const code of codes.split(' ')) {
    for (const said of ['en', 'de', code])
      made.set(keyOf(new Intl.DisplayNames(said, { type: 'language' }).of(code) ?? code), code);
    made.set(code, code);
  }
  return (known = made);
}

const address = z.email().max(300);
export const isEmail = (cell: string): boolean => address.safeParse(cell).success;

/** Words before a last name that belong to it. */
const particles = words(
  'van von vom zu zum zur der den de del della di da do dos das du la le las los el al bin ibn ben abd af av ter ten te st st. mc mac o',
);
/** What is written after a last name. */
const suffixes = words('jr jr. sr sr. ii iii iv');

/**
 * First and last name out of one cell, written “Last, First” or “First Last”.
 * @example splitName('Jordan van der Berg') // { first: 'Jordan', last: 'van der Berg' }
 */
export function splitName(cell: string): Readonly<{ first: string; last: string }> | null {
  const comma = cell.indexOf(',');
  if (comma > 0) {
    const [last, first] = [cell.slice(0, comma).trim(), cell.slice(comma + 1).trim()];
    return first && last ? { first, last } : null;
  }
  const parts = cell.split(/\s+/u).filter(Boolean);
  let from = parts.length - 1;
  while (from > 1 && suffixes.has(keyOf(parts[from] ?? ''))) from -= 1;
  while (from > 1 && particles.has(keyOf(parts[from - 1] ?? ''))) from -= 1;
  return from < 1 ? null : { first: parts.slice(0, from).join(' '), last: parts.slice(from).join(' ') };
}
