import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferedAnchor } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useRestedWords } from '../ui/rested.ts';
import { AppointBones, AppointChoice } from './appoint-choice.tsx';
import { type Anchor, isKind, ownPlace, type Where } from './appoint-state.ts';
import css from './appoint.module.css';
import { offeredAnchorsQuery } from './queries.ts';

type Props = { user: string; role: string; choose: (where: Where) => void };

const kindTexts: Readonly<Record<Anchor['kind'], Text>> = {
  organization: { en: 'Clients', de: 'Kundenorganisationen' },
  location: { en: '[locations|Locations]', de: '[locations|Standorte]' },
  department: { en: '[departments|Departments]', de: '[departments|Abteilungen]' },
  group: { en: '[groups|Groups]', de: '[groups|Gruppen]' },
  course: { en: '[courses|Courses]', de: '[courses|Kurse]' },
  session: { en: '[sessions|Sessions]', de: '[sessions|Termine]' },
  'card-bank': { en: 'Card banks', de: 'Kartenbanken' },
  customer: { en: 'Customers', de: 'Auftraggeber' },
};

/** Where it holds: with its holder, or somewhere by name, picked on the tree where there is one. */
export function AppointWhere({ user, role, choose }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<Anchor['kind'] | null>(null);
  const search = useRestedWords(typed);
  const asked = { role, kind: wanted ?? undefined, search: search || undefined };
  const { data, error, refetch } = useQuery(offeredAnchorsQuery(user, asked));
  const kind = wanted ?? data?.kinds[0];
  return (
    <section className={css.step}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.own && search === '' && (
        <div className={css.choices}>
          <AppointChoice
            {...data.own}
            because={data.own.because.length > 0 ? data.own.because : [say(placeless)]}
            choose={() => choose('own')}
            sentence={say({
              en: 'The role follows its holder when they move.',
              de: 'Die Rolle zieht mit um.',
            })}
          >
            {say(ownPlace)}
          </AppointChoice>
        </div>
      )}
      {data && data.kinds.length > 1 && kind && (
        <Choice
          label={say({ en: 'Named place', de: 'Genannter Ort' })}
          value={kind}
          choose={(next) => isKind(next) && setWanted(next)}
          options={data.kinds.map((one) => ({ value: one, label: say(kindTexts[one]) }))}
        />
      )}
      {kind && (
        <TextInput
          label={say({ en: 'Find among: {kind}', de: 'Suchen in: {kind}' }, { kind: say(kindTexts[kind]) })}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {!data && !error && <AppointBones />}
      {kind && data && (
        <ul className={css.choices} aria-label={say(kindTexts[kind])}>
          {data.items.map((item) => (
            <Place
              key={item.id}
              {...{ item, user, role, depth: 0 }}
              isFlat={search !== ''}
              isFirst={data.items.length === 1}
              choose={(id) => choose({ kind, id })}
            />
          ))}
        </ul>
      )}
      {kind && data?.items.length === 0 && (
        <p className="dim">{say({ en: 'Nothing is found.', de: 'Nichts gefunden.' })}</p>
      )}
      {data?.more && <More />}
    </section>
  );
}

const placeless: Text = {
  en: 'The role covers a place, and they have none.',
  de: 'Die Rolle gilt für einen Ort, und die Person hat keinen.',
};

function More() {
  const say = useSay();
  return (
    <p className="dim small">
      {say({ en: 'There are more: type a name.', de: 'Es gibt mehr: Tippen Sie einen Namen.' })}
    </p>
  );
}

type PlaceProps = Omit<Props, 'choose'> & {
  item: OfferedAnchor;
  depth: number;
  /** Found by words: shown with its path instead of on the tree. */ isFlat: boolean;
  /** The only one of its level is open from the beginning. */ isFirst: boolean;
  choose: (id: string) => void;
};

function Place({ item, user, role, depth, isFlat, isFirst, choose }: PlaceProps) {
  const say = useSay();
  const [turned, setTurned] = useState(false);
  const { id, name, above, users, children, available, because } = item;
  const hasBelow = children > 0 && !isFlat;
  const open = hasBelow && turned !== isFirst;
  const below = useQuery({ ...offeredAnchorsQuery(user, { role, kind: 'location', below: id }), enabled: open });
  const size = users === null ? null : say.count(userTexts, users);
  return (
    <li>
      <div className={css.place} style={{ paddingInlineStart: depth * 20 }}>
        {hasBelow ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={say({ en: 'Below {name}', de: 'Unter {name}' }, { name })}
            onClick={() => setTurned(!turned)}
          >
            {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          </ActionIcon>
        ) : (
          !isFlat && users !== null && <span className={css.leaf} />
        )}
        <AppointChoice
          {...{ available, because }}
          choose={() => choose(id)}
          sentence={isFlat ? above.join(' / ') : null}
          aside={size}
        >
          {name}
        </AppointChoice>
      </div>
      {open && (
        <ul className={css.below}>
          {below.data?.items.map((one) => (
            <Place key={one.id} {...{ user, role, choose, isFlat }} item={one} depth={depth + 1} isFirst={false} />
          ))}
        </ul>
      )}
      {open && below.error && <ProblemNote error={below.error} retry={() => void below.refetch()} />}
      {open && below.data?.more && <More />}
    </li>
  );
}

const userTexts = {
  en: { one: '{n} [user|user]', other: '{n} [users|users]' },
  de: { one: '{n} [user|Benutzer]', other: '{n} [users|Benutzer]' },
};
