import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Button, Select, Textarea } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status, userLooks } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import { userQuery, usersQuery } from '../users/queries.ts';
import { Part } from './part.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'merge-users',
  path: '/users/$id/merge',
  title: { en: 'Merge [users|users]', de: '[users|Benutzer] zusammenführen' },
  help: {
    en: 'Make one [user|user] of two that are the same person. Records move, roles never do; you can undo it for 30 days.',
    de: 'Zwei [users|Benutzer] derselben Person zusammenführen. Nachweise ziehen um, Rollen nie; 30 Tage lang rückgängig zu machen.',
  },
  needs: 'user.merge',
});

type Preview = Answer<'POST /api/users/{id}/merge-preview'>;

export default function Merge() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: user, error } = useQuery(userQuery(id));
  const { with: proposed }: { with?: string } = useSearch({ strict: false });
  const [from, setFrom] = useState(proposed ?? '');
  return (
    <Page
      declared={declared}
      narrow
      {...(user
        ? {
            title: say(
              { en: 'Merge another [user|user] into {name}', de: '[user|Benutzer] mit {name} zusammenführen' },
              user,
            ),
          }
        : {})}
      trail={
        <Link to={`/users/${id}`}>
          <IconChevronLeft size={14} aria-hidden />
          {user?.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} />}
      <Other id={id} from={from} choose={setFrom} />
      {from && <Effect key={from} id={id} from={from} done={() => setFrom('')} />}
      <Past id={id} />
    </Page>
  );
}

/** Who may be the same person, and anybody else by name. */
function Other({ id, from, choose }: { id: string; from: string; choose: (id: string) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const likely = useQuery({
    queryKey: ['user', id, 'likely-same'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/likely-same', { params: { id }, signal }),
  });
  const found = useInfiniteQuery(usersQuery(typed ? { search: typed } : {})).data?.pages[0]?.items ?? [];
  const near = likely.data?.items ?? [];
  const known = new Map([...near, ...found].map((each) => [each.id, `${each.name} (${each.userName})`]));
  known.delete(id);
  return (
    <>
      {near.length > 0 && (
        <ul
          className={css.parts}
          aria-label={say({ en: 'Likely the same person', de: 'Wahrscheinlich dieselbe Person' })}
        >
          {near.map((each) => (
            <Part
              key={each.id}
              name={`${each.name} (${each.userName})`}
              end={
                <Button size="xs" variant="default" disabled={from === each.id} onClick={() => choose(each.id)}>
                  {say({ en: 'Choose', de: 'Wählen' })}
                  <span className="unseen"> {each.name}</span>
                </Button>
              }
              words={say(same[each.by])}
            />
          ))}
        </ul>
      )}
      <Select
        label={say({ en: 'The [user|user] who ends', de: 'Es endet: [user|Benutzer]' })}
        description={say({
          en: 'Their records move, their sign-in ends.',
          de: 'Die Nachweise ziehen um, die Anmeldung endet.',
        })}
        placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={from || null}
        onChange={(next) => choose(next ?? '')}
        onSearchChange={setTyped}
        searchable
        clearable
        comboboxProps={{ withinPortal: false }}
      />
    </>
  );
}

function Effect({ id, from, done }: { id: string; from: string; done: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const { data, error } = useQuery({
    queryKey: ['user', id, 'merge', from],
    queryFn: () => ask('POST /api/users/{id}/merge-preview', { params: { id }, body: { from } }),
    staleTime: 0,
    retry: false,
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <span className="bone" style={{ blockSize: 120 }} />;
  const merge = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await ask('POST /api/users/{id}/merge', { params: { id }, body: { from, reason: reason.trim() } });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['user'] }),
        client.invalidateQueries({ queryKey: ['users'] }),
        client.invalidateQueries({ queryKey: ['duplicates'] }),
      ]);
      notify({
        text: say({ en: '{name} is one [user|user] now.', de: '{name} ist jetzt zusammengeführt.' }, data.stays),
      });
      done();
    } catch (problem) {
      setRefused(problem);
      setBusy(false);
    }
  };
  return (
    <section className={css.block} aria-label={say({ en: 'What changes', de: 'Was sich ändert' })}>
      <div className={css.two}>
        <Side title={say({ en: 'Stays', de: 'Bleibt' })} user={data.stays} />
        <Side title={say({ en: 'Ends', de: 'Endet' })} user={data.ends} />
      </div>
      <Changes preview={data} />
      {refused !== null && <ProblemNote error={refused} />}
      <Textarea
        label={say({ en: 'Reason', de: 'Grund' })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
      />
      <div className={css.deeds}>
        <Button loading={busy} disabled={reason.trim() === ''} onClick={() => void merge()}>
          {say({ en: 'Merge [users|users]', de: 'Zusammenführen' })}
        </Button>
      </div>
    </section>
  );
}

function Side({ title, user }: { title: string; user: Preview['stays'] }) {
  return (
    <div className={css.side}>
      <p className="dim">{title}</p>
      <p className={css.name}>{user.name}</p>
      <p className="dim">{[user.userName, user.email].filter(Boolean).join(' · ')}</p>
      <Status look={userLooks[user.state]} />
    </div>
  );
}

function Changes({ preview: { filled, moves, twice, roles } }: { preview: Preview }) {
  const say = useSay();
  return (
    <ul className={css.parts}>
      {moves.map(({ holds, count }) => (
        <Part key={holds} name={holds} end={say.number(count)} words={say({ en: 'Moves.', de: 'Zieht um.' })} />
      ))}
      {filled.map(({ field, value }) => (
        <Part
          key={field}
          name={say(fields[field])}
          end={value}
          words={say({ en: 'Is taken over.', de: 'Wird übernommen.' })}
        />
      ))}
      {twice > 0 && (
        <Part
          name={say({ en: 'Enrolled twice', de: 'Doppelt eingeschrieben' })}
          end={say.number(twice)}
          words={say({
            en: 'The completed one stands; the other is kept in the history.',
            de: 'Die abgeschlossene Einschreibung gilt, die andere bleibt im Verlauf.',
          })}
        />
      )}
      {roles.map((role) => (
        <Part
          key={role}
          name={role}
          end={null}
          words={say({ en: 'Role: ends, it never moves.', de: 'Rolle: endet, sie zieht nie um.' })}
        />
      ))}
    </ul>
  );
}

/** Merges of before, each with the way back. */
function Past({ id }: { id: string }) {
  const say = useSay();
  const attempt = useAttempt();
  const client = useQueryClient();
  const notify = useNotify();
  const { data } = useQuery({
    queryKey: ['user', id, 'merges'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/merges', { params: { id }, signal }),
  });
  if (!data || data.items.length === 0) return null;
  const undo = (merge: string) =>
    attempt(async () => {
      const { stayed } = await ask('POST /api/users/{id}/merges/{merge}/undo', { params: { id, merge } });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['user'] }),
        client.invalidateQueries({ queryKey: ['users'] }),
      ]);
      notify({
        text:
          stayed === 0
            ? say({ en: 'They are two [users|users] again.', de: 'Es sind wieder zwei [users|Benutzer].' })
            : say.count(undone, stayed),
      });
    });
  return (
    <section className={css.block}>
      <h2>{say({ en: 'Merged before', de: 'Früher zusammengeführt' })}</h2>
      <ul className={css.parts}>
        {data.items.map((merge) => (
          <Part
            key={merge.id}
            name={<When at={merge.at} />}
            end={
              merge.undoneAt ? (
                say({ en: 'Undone', de: 'Rückgängig gemacht' })
              ) : (
                <Button size="xs" variant="default" onClick={() => undo(merge.id)}>
                  {say({ en: 'Undo', de: 'Rückgängig' })}
                </Button>
              )
            }
            words={merge.reason}
          />
        ))}
      </ul>
    </section>
  );
}

const same = {
  identifier: { en: 'The same employee identifier', de: 'Dieselbe Personalnummer' },
  email: { en: 'The same e-mail address', de: 'Dieselbe E-Mail-Adresse' },
  name: { en: 'The same name', de: 'Derselbe Name' },
};
const fields = {
  email: { en: 'E-mail', de: 'E-Mail' },
  phone: { en: 'Phone', de: 'Telefon' },
  middle_name: { en: 'Middle name', de: 'Weiterer Vorname' },
  employee_identifier: { en: 'Employee identifier', de: 'Personalnummer' },
  hire_date: { en: 'Hire date', de: 'Eintrittsdatum' },
};
const undone = {
  en: {
    one: 'They are two [users|users] again; {n} enrollment was worked on since and stays.',
    other: 'They are two [users|users] again; {n} enrollments were worked on since and stay.',
  },
  de: {
    one: 'Es sind wieder zwei [users|Benutzer]; {n} Einschreibung wurde seither bearbeitet und bleibt.',
    other: 'Es sind wieder zwei [users|Benutzer]; {n} Einschreibungen wurden seither bearbeitet und bleiben.',
  },
};
