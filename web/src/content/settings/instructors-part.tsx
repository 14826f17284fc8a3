import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { CourseFacts } from '../../api/types.ts';
import { type Somebody, UserSelect } from '../../groups/user-select.tsx';
import { useSay } from '../../language.tsx';
import { useMe } from '../../me.tsx';
import { useAttempt } from '../../ui/attempt.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Deed } from '../../ui/deed.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { OrderButtons } from '../../ui/order-buttons.tsx';
import css from './settings.module.css';

/** Who teaches, in order; each deed is done at once, since roles may reach by it. */
export function InstructorsPart({ id, facts: { instructors, may } }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const attempt = useAttempt();
  const finish = useFinish(id);
  const { may: mine } = useMe();
  const [naming, setNaming] = useState(false);
  const params = { id };
  const takeOff = ({ id: user, name }: Somebody) =>
    attempt(async () => {
      await ask('DELETE /api/courses/{id}/instructors/{user}', { params: { id, user } });
      await finish(
        say({ en: '{name} is no instructor here any more.', de: '{name} lehrt hier nicht mehr.' }, { name }),
      );
    });
  const move = (from: number, to: number) =>
    attempt(async () => {
      const ids = instructors.map((one) => one.id);
      const users = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? '');
      await ask('PUT /api/courses/{id}/instructors', { params, body: { users } });
      await finish(say({ en: 'The order was saved.', de: 'Die Reihenfolge ist gespeichert.' }));
    });
  return (
    <section className={css.section}>
      <h2>{say({ en: 'Instructors', de: 'Lehrende' })}</h2>
      <p className="dim small">
        {say({
          en: 'The first one leads. Being named gives no power by itself; roles that reach what somebody teaches reach this.',
          de: 'Wer zuerst steht, leitet. Die Nennung allein gibt keine Rechte; Rollen, die reichen, wo jemand lehrt, reichen hierher.',
        })}
      </p>
      {instructors.length === 0 && <p>{say({ en: 'Nobody is named yet.', de: 'Noch ist niemand benannt.' })}</p>}
      {instructors.length > 0 && (
        <ol className={css.rows}>
          {instructors.map((one, at) => (
            <li key={one.id}>
              <span className={css.name}>
                {one.name} {at === 0 && <span className="dim small">{say({ en: 'leads', de: 'leitet' })}</span>}
              </span>
              {may.instructors === true && (
                <>
                  {instructors.length > 1 && (
                    <OrderButtons name={one.name} at={at} of={instructors.length} move={(to) => move(at, to)} />
                  )}
                  <Button variant="default" onClick={() => takeOff(one)}>
                    {say({ en: 'Take off', de: 'Herausnehmen' })}
                    <span className="unseen"> {one.name}</span>
                  </Button>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {may.instructors === true && !mine['user.view'] ? (
        <p className="dim small">
          {say({
            en: 'To name somebody you need to see [users|users].',
            de: 'Um jemanden zu benennen, müssen Sie [users|Benutzer] sehen dürfen.',
          })}
        </p>
      ) : (
        <div>
          <Deed
            privilege="course.edit-instructors"
            on={{ kind: 'course', id, may: may.instructors }}
            leftSection={<IconPlus size={16} aria-hidden />}
            run={() => setNaming(true)}
          >
            {say({ en: 'Name instructor', de: 'Lehrkraft benennen' })}
          </Deed>
        </div>
      )}
      {naming && <Name id={id} close={() => setNaming(false)} />}
    </section>
  );
}

function Name({ id, close }: { id: string; close: () => void }) {
  const say = useSay();
  const finish = useFinish(id);
  const [user, setUser] = useState<Somebody | null>(null);
  return (
    <Confirm
      title={say({ en: 'Name instructor', de: 'Lehrkraft benennen' })}
      verb={say({ en: 'Name instructor', de: 'Lehrkraft benennen' })}
      ready={user !== null}
      run={async () => {
        if (!user) return;
        await ask('POST /api/courses/{id}/instructors', { params: { id }, body: { userId: user.id } });
        await finish(say({ en: '{name} is named as instructor.', de: '{name} ist als Lehrkraft benannt.' }, user));
      }}
      close={close}
    >
      <UserSelect label={say({ en: 'Instructor', de: 'Lehrkraft' })} value={user} choose={setUser} />
    </Confirm>
  );
}

function useFinish(id: string): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['course', id] });
    notify({ text });
  };
}
