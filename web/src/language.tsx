import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createSay, type Language, languageOf, localeFor, type OwnWords, type Say } from './say.ts';
import { start } from './start.ts';

type Spoken = Readonly<{ say: Say; choose: (language: Language) => void }>;

const key = 'ambit.language';
const Context = createContext<Spoken | null>(null);

/** The user's own language; before it is known who that is, the last one on this device, else the browser's. */
export const firstLanguage = (): Language =>
  languageOf([start.me?.user.language, localStorage.getItem(key), ...navigator.languages]);

/** The page carries its language: the requests read it from there, so that the server words its sentences alike. */
export function markLanguage(language: Language): void {
  document.documentElement.lang = language;
}

/** The language of the screens. */
export function LanguageProvider({ own, children }: { own?: OwnWords | undefined; children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const spoken = useMemo<Spoken>(
    () => ({
      say: createSay(language, localeFor(language, navigator.languages), own),
      choose: (chosen) => {
        localStorage.setItem(key, chosen);
        markLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language, own],
  );
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key !== key) return;
      const chosen = languageOf([event.newValue]);
      markLanguage(chosen);
      setLanguage(chosen);
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return <Context value={spoken}>{children}</Context>;
}

export const useSay = (): Say => useSpoken().say;
export const useLanguage = (): Spoken => useSpoken();

function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('A text was asked for outside LanguageProvider.');
  return spoken;
}
