import { Button, Select } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ProviderSubject } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { When } from '../ui/when.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import { subjectsQuery } from './queries.ts';
import css from './single-sign-on.module.css';

type Open = Readonly<{ what: 'link' | 'unlink'; subject: ProviderSubject }>;

/** Who came by the providers: those who wait to be linked, and those who are. */
export function Subjects({ organization }: { organization: string }) {
  const say = useSay();
  const [linked, setLinked] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const list = useInfiniteQuery(subjectsQuery(organization, linked));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Who came', de: 'Wer kam' })}</h2>
      <Tabs
        label={say({ en: 'Who came', de: 'Wer kam' })}
        tabs={[
          { id: 'waiting', label: say({ en: 'Waiting to be linked', de: 'Noch nicht verknüpft' }) },
          { id: 'linked', label: say({ en: 'Linked', de: 'Verknüpft' }) },
        ]}
        current={linked ? 'linked' : 'waiting'}
        choose={(tab) => setLinked(tab === 'linked')}
      >
        {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
        {rows?.length === 0 && (
          <p className="dim">
            {linked
              ? say({ en: 'Nobody came in by a provider yet.', de: 'Noch niemand kam über einen Anbieter herein.' })
              : say({
                  en: 'Nobody waits. Whoever can’t be told apart from [user|a user] here appears in this list.',
                  de: 'Niemand wartet. Wer von jemandem hier nicht zu unterscheiden ist, erscheint in dieser Liste.',
                })}
          </p>
        )}
        <ul className={css.rows} hidden={!rows?.length}>
          {rows?.map((subject) => (
            <Row key={subject.id} subject={subject} open={setOpen} />
          ))}
        </ul>
        <ShowMore list={list} />
      </Tabs>
      {open?.what === 'link' && (
        <LinkDialog organization={organization} subject={open.subject} close={() => setOpen(null)} />
      )}
      {open?.what === 'unlink' && (
        <UnlinkDialog organization={organization} subject={open.subject} close={() => setOpen(null)} />
      )}
    </section>
  );
}

const nameOf = ({ name, email, subject }: ProviderSubject): string => name || email || subject;

function Row({ subject, open }: { subject: ProviderSubject; open: (what: Open) => void }) {
  const say = useSay();
  const { provider, email, seenAt, user, candidate } = subject;
  return (
    <li className={css.row}>
      <div>
        <p className={css.name}>{nameOf(subject)}</p>
        <p className="dim">
          {[provider, email].filter(Boolean).join(' · ')} · <When at={seenAt} />
        </p>
        {user && <p>{say({ en: 'Is {name} ({userName})', de: 'Ist {name} ({userName})' }, user)}</p>}
        {candidate && (
          <p>{say({ en: 'Could be {name} ({userName})', de: 'Könnte {name} ({userName}) sein' }, candidate)}</p>
        )}
      </div>
      <div className={css.deeds}>
        {!user && (
          <Button variant="default" onClick={() => open({ what: 'link', subject })}>
            {say({ en: 'Link', de: 'Verknüpfen' })}
          </Button>
        )}
        <Button variant="default" onClick={() => open({ what: 'unlink', subject })}>
          {user ? say({ en: 'End the link', de: 'Verknüpfung lösen' }) : say({ en: 'Remove', de: 'Entfernen' })}
        </Button>
      </div>
    </li>
  );
}

type DialogProps = { organization: string; subject: ProviderSubject; close: () => void };

function LinkDialog({ organization, subject, close }: DialogProps) {
  const say = useSay();
  const finish = useFinish(organization);
  const [chosen, setChosen] = useState(subject.candidate?.id ?? '');
  const [search, setSearch] = useState(subject.candidate?.name ?? '');
  const { data } = useQuery({
    queryKey: ['users', 'to-link', search],
    queryFn: ({ signal }) => ask('GET /api/users', { query: { search, limit: 20 }, signal }),
  });
  const options = (data?.items ?? []).map(({ id, name, userName }) => ({ value: id, label: `${name} (${userName})` }));
  return (
    <Confirm
      title={say({ en: 'Link {name}', de: '{name} verknüpfen' }, { name: nameOf(subject) })}
      verb={say({ en: 'Link', de: 'Verknüpfen' })}
      ready={chosen !== ''}
      run={async () => {
        const params = { id: organization, subject: subject.id };
        await ask('PUT /api/organizations/{id}/identity-providers/subjects/{subject}', {
          params,
          body: { userId: chosen },
        });
        await finish(say({ en: '{name} was linked.', de: '{name} wurde verknüpft.' }, { name: nameOf(subject) }));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Whoever signs in there as this person will be this [user|user] here. Be sure that it is one and the same.',
          de: 'Wer sich dort als diese Person anmeldet, ist es dann auch hier. Vergewissern Sie sich, dass es dieselbe ist.',
        })}
      </p>
      <Select
        label={say({ en: '[user|User]', de: '[user|Benutzer]' })}
        data={options}
        value={chosen || null}
        onChange={(next) => setChosen(next ?? '')}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options: all }) => all}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand dieses Namens' })}
        comboboxProps={{ withinPortal: false }}
      />
    </Confirm>
  );
}

function UnlinkDialog({ organization, subject, close }: DialogProps) {
  const say = useSay();
  const finish = useFinish(organization);
  return (
    <Confirm
      title={nameOf(subject)}
      verb={
        subject.user ? say({ en: 'End the link', de: 'Verknüpfung lösen' }) : say({ en: 'Remove', de: 'Entfernen' })
      }
      bad
      run={async () => {
        const params = { id: organization, subject: subject.id };
        await ask('DELETE /api/organizations/{id}/identity-providers/subjects/{subject}', { params });
        await finish(say({ en: 'Done.', de: 'Erledigt.' }));
      }}
      close={close}
    >
      <p>
        {subject.user
          ? say({
              en: 'The [user|user] stays. At the next sign-in by the provider it is asked anew who it is.',
              de: 'Das Profil bleibt. Bei der nächsten Anmeldung über den Anbieter wird neu gefragt, wer es ist.',
            })
          : say({
              en: 'The entry goes. It comes back when the person tries again.',
              de: 'Der Eintrag verschwindet. Er kommt wieder, wenn die Person es noch einmal versucht.',
            })}
      </p>
    </Confirm>
  );
}

function useFinish(organization: string): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['identity-providers', organization] });
    notify({ text });
  };
}
