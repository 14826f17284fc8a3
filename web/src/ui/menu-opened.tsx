import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { MenuEntry } from './menu.tsx';
import css from './menu.module.css';

type Props = {
  entries: () => readonly MenuEntry[];
  target: ReactElement;
  width?: number | 'target' | undefined;
  /** Told when it closes: menus at the pointer go away then. */ closed?: () => void;
};

export default function MenuOpened({ entries, target, width = 240, closed }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Menu
      opened={open}
      onChange={(now) => {
        setOpen(now);
        if (!now) closed?.();
      }}
      width={width}
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      portalProps={{ target: '#content' }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>{open && entries().map((entry, index) => <Entry key={index} entry={entry} />)}</Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ('heading' in entry) return <Menu.Label>{entry.heading}</Menu.Label>;
  if ('line' in entry) return <Menu.Divider />;
  const { icon: Picture, label, run, to, checked, many, disabled, bad, hint, refused } = entry;
  const look = {
    leftSection: Picture && <Picture size={16} aria-hidden />,
    rightSection: hint && <span className="dim small">{hint}</span>,
    disabled: disabled ?? false,
    ...(bad && !refused ? { style: { color: 'var(--bad)' } } : {}),
    ...(refused ? { className: css.refused } : {}),
  };
  if (checked !== undefined && many) {
    return (
      <Menu.CheckboxItem checked={checked} onChange={() => run?.()}>
        {label}
      </Menu.CheckboxItem>
    );
  }
  if (checked !== undefined) {
    return (
      <Menu.RadioItem value="" checked={checked} onChange={() => run?.()} closeMenuOnClick>
        <span className={css.label}>
          {Picture && <Picture size={16} aria-hidden />}
          {label}
        </span>
      </Menu.RadioItem>
    );
  }
  if (to) {
    return (
      <Menu.Item {...look} component={Link} to={to}>
        {label}
      </Menu.Item>
    );
  }
  return (
    <Menu.Item {...look} {...(run ? { onClick: run } : {})}>
      {label}
      {refused && <span className={css.reason}>{refused}</span>}
    </Menu.Item>
  );
}
