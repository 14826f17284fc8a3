import { Checkbox, TextInput } from '@mantine/core';
import { IconChevronLeft, IconPlus, IconStairs } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { LevelRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { OrderButtons } from '../ui/order-buttons.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './levels.module.css';
import { levelsQuery, useFinish } from './queries.ts';

export const declared = screen({
  id: 'location-levels',
  path: '/location-levels',
  title: { en: '[location|Location] levels', de: 'Ebenen der [locations|Standorte]' },
  help: {
    en: 'From the top of the tree downwards: [location|a location] stands below one of an earlier level.',
    de: 'Vom obersten Platz des Baums abwärts: [locations|Standorte] stehen unter anderen einer früheren Ebene.',
  },
  needs: 'location-level.view',
  deed: { en: '[location|Location] levels', de: 'Ebenen der [locations|Standorte]' },
});

type Open = Readonly<{ what: 'add'; level: null } | { what: 'edit' | 'delete'; level: LevelRow }>;

export default function LocationLevels() {
  const say = useSay();
  const { data, error, refetch } = useQuery(levelsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const add = (
    <Deed
      privilege="location-level.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setOpen({ what: 'add', level: null })}
    >
      {say({ en: 'Add level', de: 'Ebene anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      narrow
      primary={add}
      trail={
        <Link to="/locations">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[locations|Locations]', de: '[locations|Standorte]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty icon={IconStairs} title={say({ en: 'No levels yet', de: 'Noch keine Ebenen' })} action={add}>
          {say({
            en: 'Levels such as region, site and area come before the first [location|location].',
            de: 'Erst kommen Ebenen wie Region, Werk und Bereich, dann die [locations|Standorte].',
          })}
        </Empty>
      )}
      <ol className={css.levels}>
        {data?.items.map((level, at) => (
          <Level key={level.id} level={level} at={at} of={data.items.length} open={setOpen} />
        ))}
      </ol>
      {open && open.what !== 'delete' && <Edit level={open.level} close={() => setOpen(null)} />}
      {open?.what === 'delete' && <Remove level={open.level} close={() => setOpen(null)} />}
    </Page>
  );
}

function Level({ level, at, of, open }: { level: LevelRow; at: number; of: number; open: (what: Open) => void }) {
  const say = useSay();
  const finish = useFinish();
  const attempt = useAttempt();
  const on = { kind: 'location-level', id: level.id, may: level.may.edit };
  const move = (place: number) =>
    attempt(async () => {
      const { id, version } = level;
      await ask('PATCH /api/location-levels/{id}', { params: { id }, body: { place }, version });
      await finish(say({ en: '{name} was moved.', de: '{name} wurde verschoben.' }, level));
    });
  return (
    <li className={css.level}>
      <div>
        <p className={css.name}>{level.name}</p>
        <p className="dim">
          {level.holdsUsers
            ? say({ en: 'Holds [users|users]', de: 'Hat [users|Benutzer]' })
            : say({ en: 'Structure only, no [users|users]', de: 'Nur Gliederung, keine [users|Benutzer]' })}
        </p>
      </div>
      <div className={css.deeds}>
        {level.may.edit === true && <OrderButtons name={level.name} at={at} of={of} move={(to) => move(to + 1)} />}
        <Deed privilege="location-level.edit" on={on} run={() => open({ what: 'edit', level })}>
          {say({ en: 'Change', de: 'Ändern' })}
        </Deed>
        <Deed
          privilege="location-level.delete"
          on={{ ...on, may: level.may.delete }}
          run={() => open({ what: 'delete', level })}
        >
          {say({ en: 'Delete', de: 'Löschen' })}
        </Deed>
      </div>
    </li>
  );
}

function Edit({ level, close }: { level: LevelRow | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [name, setName] = useState(level?.name ?? '');
  const [holdsUsers, setHolds] = useState(level?.holdsUsers ?? true);
  return (
    <Confirm
      title={level ? level.name : say({ en: 'Add level', de: 'Ebene anlegen' })}
      verb={say({ en: 'Save level', de: 'Ebene speichern' })}
      ready={name.trim() !== ''}
      run={async () => {
        const body = { name: name.trim(), holdsUsers };
        if (level)
          await ask('PATCH /api/location-levels/{id}', { params: { id: level.id }, body, version: level.version });
        else await ask('POST /api/location-levels', { body });
        await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, body));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={say({
          en: 'Its [locations|locations] may hold [users|users]',
          de: 'Ihre [locations|Standorte] können [users|Benutzer] haben',
        })}
        checked={holdsUsers}
        onChange={(event) => setHolds(event.currentTarget.checked)}
      />
    </Confirm>
  );
}

function Remove({ level, close }: { level: LevelRow; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete the level {name}', de: 'Ebene {name} löschen' }, level)}
      verb={say({ en: 'Delete level', de: 'Ebene löschen' })}
      bad
      run={async () => {
        await ask('DELETE /api/location-levels/{id}', { params: { id: level.id } });
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, level));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Only a level no [location|location] is of can be deleted.',
          de: 'Nur eine Ebene ohne [locations|Standorte] lässt sich löschen.',
        })}
      </p>
    </Confirm>
  );
}
