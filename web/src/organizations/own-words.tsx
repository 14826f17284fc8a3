import { TextInput } from '@mantine/core';
import { useSay } from '../language.tsx';
import { type Language, languages } from '../say.ts';
import { labelled, type Labels, type Word, words } from './looks.ts';
import look from './organizations.module.css';

const spoken = Object.keys(languages) as Language[];

/** What an organization calls things, each word in each language; all of them are one text, for forms. */
export function OwnWords({ text, tell }: { text: string; tell: (text: string) => void }) {
  const say = useSay();
  const own = labelsOf(text);
  const call = (word: Word, language: Language, called: string) =>
    tell(textOf({ ...own, [word]: { ...(own[word] ?? { en: empty, de: empty }), [language]: called } }));
  return (
    <fieldset className={look.set}>
      <legend>{say({ en: 'Own words', de: 'Eigene Bezeichnungen' })}</legend>
      <p className="dim">
        {say({
          en: 'What the organization calls things on its screens. Empty means as delivered.',
          de: 'Wie die Organisation Dinge auf ihren Seiten nennt. Leer heißt wie ausgeliefert.',
        })}
      </p>
      <div className={look.words}>
        {labelled.flatMap((word) =>
          spoken.map((language) => (
            <TextInput
              key={`${word}.${language}`}
              label={`${say(words[word])} · ${languages[language]}`}
              placeholder={words[word][language]}
              maxLength={40}
              value={own[word]?.[language] ?? ''}
              onChange={(event) => call(word, language, event.currentTarget.value)}
            />
          )),
        )}
      </div>
    </fieldset>
  );
}

const empty = '';
export const textOf = (labels: Labels): string => JSON.stringify(labels);

/** The words that are set in some language. The border: the text was written by `textOf`. */
export const labelsOf = (text: string): Labels =>
  Object.fromEntries(Object.entries(JSON.parse(text) as Labels).filter(([, { en, de }]) => en || de));
