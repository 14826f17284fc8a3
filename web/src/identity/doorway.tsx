import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { type Language, languages } from '../say.ts';
import css from './doorway.module.css';

/** The pages in front of the shell: one column, the mark, the languages. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const { say, choose } = useLanguage();
  return (
    <div className={css.doorway}>
      <main className={css.column}>
        <img src="/icon.svg" alt="" width={32} height={32} />
        <h1 className={css.title}>{title}</h1>
        {children}
      </main>
      <footer className={css.foot}>
        {(Object.keys(languages) as Language[]).map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            className={css.language}
            aria-pressed={say.language === language}
            onClick={() => choose(language)}
          >
            {languages[language]}
          </button>
        ))}
      </footer>
    </div>
  );
}
