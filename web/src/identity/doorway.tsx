import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { type Language, languages } from '../say.ts';
import css from './doorway.module.css';

type Props = {
  title: string /** Instead of the product's mark. */;
  logo?: string | null | undefined;
  children: ReactNode;
};

/** The pages in front of the shell: one column, the mark, the languages. */
export function Doorway({ title, logo, children }: Props) {
  const { say, choose } = useLanguage();
  return (
    <div className={css.doorway}>
      <main className={css.column}>
        {logo ? <img src={logo} alt="" className={css.logo} /> : <img src="/icon.svg" alt="" width={32} height={32} />}
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
