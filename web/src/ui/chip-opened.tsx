import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Menu } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useSay } from '../language.tsx';
import type { Option, Seek } from './chip.tsx';
import css from './chip.module.css';

type Props = {
  name: string;
  value: string | undefined;
  options: readonly Option[];
  choose: (value: string | undefined) => void;
  seek: Seek | undefined;
  target: ReactElement;
};

const shownAtOnce = 50;

export default function ChipOpened({ name, value, options, choose, seek, target }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(true);
  const [typed, setTyped] = useState('');
  const found = seek
    ? options
    : options.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(typed.toLowerCase()));
  const rest = found.length - shownAtOnce;
  const searchable = options.length > 8 || typed !== '';
  const type = (text: string) => {
    setTyped(text);
    seek?.tell(text);
  };
  return (
    <Menu
      opened={open}
      onChange={(now) => {
        setOpen(now);
        type('');
      }}
      width={280}
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      portalProps={{ target: '#content' }}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {searchable && (
          <Menu.Search
            aria-label={say({ en: 'Search in {name}', de: 'In {name} suchen' }, { name })}
            placeholder={name}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
        )}
        <div className={css.options}>
          {found.slice(0, shownAtOnce).map((option) => (
            <Menu.RadioItem
              key={option.value}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
              closeMenuOnClick
            >
              <span className={css.option}>
                {option.label}
                {option.hint && <span className={css.hint}>{option.hint}</span>}
              </span>
            </Menu.RadioItem>
          ))}
        </div>
        {found.length === 0 && (
          <Menu.Label>{say({ en: 'Nothing of this name', de: 'Nichts mit diesem Namen' })}</Menu.Label>
        )}
        {seek?.more && (
          <Menu.Label>{say({ en: 'Type to find others.', de: 'Tippen Sie, um andere zu finden.' })}</Menu.Label>
        )}
        {rest > 0 && (
          <Menu.Label>
            {say.count(
              {
                en: { one: '{n} more. Type to find it.', other: '{n} more. Type to find them.' },
                de: {
                  one: '{n} weiterer. Tippen Sie, um ihn zu finden.',
                  other: '{n} weitere. Tippen Sie, um sie zu finden.',
                },
              },
              rest,
            )}
          </Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
