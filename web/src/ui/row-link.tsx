import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/**
 * A link that is one of very many: it does not watch the address as the router's own does, so a table of them costs
 * nothing when the address changes. Opening in a new tab works as anywhere.
 */
export function RowLink({ to, className, tabIndex, children }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ to });
  };
  return (
    <a href={to} className={className} tabIndex={tabIndex} onClick={go}>
      {children}
    </a>
  );
}

type Props = { to: string; className?: string | undefined; tabIndex?: number | undefined; children: ReactNode };
