import { IconKey } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { privileges } from '../api/privileges.gen.ts';
import { type Declared, neededFor } from '../screen.tsx';
import css from './page.module.css';
import { Tip } from './tip.tsx';

type Props = {
  declared: Declared;
  /** The name of the thing the page is about, instead of the screen's own title. */ title?: string;
  help?: ReactNode;
  /** Above the title: the way back. */ trail?: ReactNode;
  primary?: ReactNode;
  filters?: ReactNode;
  /** The page fills the window and its table scrolls inside. */ fill?: boolean;
  /** A column of reading width. */ narrow?: boolean;
  children: ReactNode;
};

/** Title with one sentence of help and the privilege it needs, the primary action right, filters below, content. */
export function Page({ declared, title, help, trail, primary, filters, fill, narrow, children }: Props) {
  const say = useSay();
  const name = title ?? say(declared.title);
  useTitle(name);
  return (
    <div className={css.page} data-fill={fill} data-narrow={narrow}>
      <header className={css.head}>
        {trail && <div className={css.trail}>{trail}</div>}
        <div className={css.line}>
          <h1 className={css.title}>{name}</h1>
          {primary && <div className={css.primary}>{primary}</div>}
        </div>
        <p className={css.help}>
          {help ?? say(declared.help)} <Needs declared={declared} />
        </p>
      </header>
      {filters && <div className={css.filters}>{filters}</div>}
      <div className={css.content}>{children}</div>
    </div>
  );
}

function useTitle(name: string) {
  const { organization } = useMe();
  useEffect(() => {
    document.title = `${name} · ${organization.name}`;
  }, [name, organization.name]);
}

/** The privilege a screen needs, small: whoever gives roles can read it off the page. */
function Needs({ declared }: { declared: Declared }) {
  const say = useSay();
  const [needed] = neededFor(declared);
  if (!needed) return null;
  const title = say(privileges[needed]);
  return (
    <Tip
      text={say(
        { en: 'This screen needs the privilege “{title}”.', de: 'Diese Seite braucht das Recht „{title}“.' },
        { title },
      )}
    >
      <span className={css.needs}>
        <IconKey size={12} aria-hidden />
        {needed}
      </span>
    </Tip>
  );
}
