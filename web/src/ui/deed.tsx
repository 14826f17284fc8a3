import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { May } from '../api/types.ts';
import { standingOf, standingOn } from '../can.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import type { Icon } from '../screen.tsx';
import type { MenuEntry } from './menu.tsx';
import { Tip } from './tip.tsx';
import { useWhy } from './why.tsx';

export type DeedProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection' | 'loading' | 'color'> & {
  privilege: PrivilegeId;
  children: ReactNode;
  /** The thing it is done to, with what the server said about it. Left out for deeds that begin something new. */
  on?: Readonly<{ kind: string; id: string; may: May | undefined }>;
} & (
    | { run: () => void; to?: undefined; file?: undefined }
    | { to: string; run?: undefined; file?: undefined }
    | { /** The address of a file that is fetched. */ file: string; run?: undefined; to?: undefined }
  );

type EntryOf = Readonly<{
  privilege: PrivilegeId;
  label: string;
  icon?: Icon;
  bad?: boolean;
  on: Readonly<{ kind: string; id: string; may: May | undefined }>;
  run: () => void;
}>;

/** The same for deeds that stand in a menu. */
export function useDeedEntries(): (deeds: readonly EntryOf[]) => readonly MenuEntry[] {
  const me = useMe();
  const why = useWhy();
  return (deeds) =>
    deeds.flatMap(({ privilege, on, ...entry }) => {
      const standing = standingOn(on.may, me);
      if (standing.shown === 'absent') return [];
      if (standing.shown === 'open') return [entry];
      const run = () => why({ privilege, thing: { kind: on.kind, id: on.id } });
      return [{ ...entry, run, refused: standing.reason ?? '' }];
    });
}

/**
 * The one way to show what may be done: a button when it may; when it may not, the same button at rest, with the reason
 * on it, which opens the explanation; nothing for people to whom the deed is foreign.
 */
export function Deed({ privilege, children, on, run, to, file, ...look }: DeedProps) {
  const me = useMe();
  const say = useSay();
  const why = useWhy();
  const standing = on ? standingOn(on.may, me) : standingOf(privilege, me);
  if (standing.shown === 'absent') return null;
  if (standing.shown === 'open') {
    if (file !== undefined) {
      return (
        <Button variant="default" {...look} component="a" href={file} download>
          {children}
        </Button>
      );
    }
    return to === undefined ? (
      <Button variant="default" {...look} onClick={run}>
        {children}
      </Button>
    ) : (
      <Button variant="default" {...look} component={Link} to={to}>
        {children}
      </Button>
    );
  }
  const reason =
    standing.reason ?? say({ en: 'You may not do this. See why.', de: 'Das dürfen Sie nicht. Sehen Sie, warum.' });
  return (
    <Tip text={reason}>
      {(describedBy) => (
        <Button
          {...look}
          variant="default"
          aria-disabled
          aria-describedby={describedBy}
          data-refused
          onClick={() => why({ privilege, ...(on ? { thing: { kind: on.kind, id: on.id } } : {}) })}
        >
          {children}
        </Button>
      )}
    </Tip>
  );
}
