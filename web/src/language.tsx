import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createSay, type Language, languageOf, localeFor, type Say } from './say.ts';

type Spoken = Readonly<{ say: Say; choose: (language: Language) => void }>;

const key = 'ambit.language';
const Context = createContext<Spoken | null>(null);

/** The language of the screens: what was chosen here, else the user's own, else the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => languageOf([localStorage.getItem(key), ...navigator.languages]));
  const spoken = useMemo<Spoken>(
    () => ({
      say: createSay(language, localeFor(language, navigator.languages)),
      choose: (chosen) => {
        localStorage.setItem(key, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  // The requests read it from here: the server words its sentences in the language of the page.
  document.documentElement.lang = language;
  useEffect(() => {
    const onStorage = (event: StorageEvent) => event.key === key && setLanguage(languageOf([event.newValue]));
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return <Context value={spoken}>{children}</Context>;
}

export const useSay = (): Say => useSpoken().say;
export const useLanguage = (): Spoken => useSpoken();

/** Whether a language was chosen on this device; if not, the user's own is taken after signing in. */
export const languageWasChosen = (): boolean => localStorage.getItem(key) !== null;

function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('A text was asked for outside LanguageProvider.');
  return spoken;
}
