import { IconMapPin, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { MenuButton } from '../ui/menu.tsx';
import css from './organization-block.module.css';
import { useSwitch } from './switch.ts';

/** Whose world this is, and how much of it one looks after. */
export function OrganizationBlock() {
  const me = useMe();
  const name = me.entered?.name ?? me.organization.name;
  const { canSwitch, entries } = useSwitch();
  const say = useSay();
  const face = (
    <>
      <span className={css.mark} aria-hidden>
        {name.slice(0, 1)}
      </span>
      <span className={css.name}>{name}</span>
    </>
  );
  return (
    <div className={css.block}>
      {canSwitch ? (
        <MenuButton className={css.switch} entries={entries} width={260}>
          {face}
          <span className="unseen">{say({ en: 'Switch organization', de: 'Organisation wechseln' })}</span>
          <IconSelector size={14} aria-hidden className={css.more} />
        </MenuButton>
      ) : (
        <div className={css.still}>{face}</div>
      )}
      <ScopeChip />
    </div>
  );
}

/** "Leeds + 3 below": always visible for administrators, leads to what exactly one may do. */
export function ScopeChip() {
  const me = useMe();
  const say = useSay();
  if (!me.scopes) return null;
  return (
    <Link to="/my/access" className={css.chip} title={me.scopes}>
      <IconMapPin size={12} aria-hidden />
      <span className="unseen">{say({ en: 'Your scope: ', de: 'Ihr Bereich: ' })}</span>
      <span className={css.scope}>{me.scopes}</span>
    </Link>
  );
}
