import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Status } from '../ui/status.tsx';
import { AwardDialog } from './award-dialog.tsx';
import { AwardFields, type AwardValues } from './award-fields.tsx';
import css from './certifications.module.css';
import { awardLooks, expiryWords } from './looks.ts';
import { awardOffersQuery, awardsQuery } from './queries.ts';

/** The certifications of one user, and giving another by hand. */
export function UserAwards({ user }: { user: User }) {
  const say = useSay();
  const me = useMe();
  const list = useInfiniteQuery(awardsQuery({ userId: user.id }));
  const [opened, setOpened] = useState<string | null>(null);
  const [giving, setGiving] = useState(false);
  const title = say({ en: 'Certifications', de: 'Zertifizierungen' });
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <Gathered list={list} height={48} empty={<p className="dim">{say({ en: 'None yet.', de: 'Noch keine.' })}</p>}>
        {(rows) => (
          <ul className={css.rows}>
            {rows.map((row) => (
              <li key={row.id}>
                <span className={css.grow}>
                  <button type="button" className={css.open} onClick={() => setOpened(row.id)}>
                    {row.certification.name}
                  </button>
                  <br />
                  <span className="dim small">{expiryWords(row, say)}</span>
                </span>
                <Status look={awardLooks[row.state]} />
              </li>
            ))}
          </ul>
        )}
      </Gathered>
      {me.may['award.give'] && user.id !== me.user.id && (
        <div>
          <Deed privilege="award.give" leftSection={<IconPlus size={16} aria-hidden />} run={() => setGiving(true)}>
            {say({ en: 'Award certification', de: 'Zertifizierung verleihen' })}
          </Deed>
        </div>
      )}
      {opened && <AwardDialog id={opened} close={() => setOpened(null)} />}
      {giving && <GiveAward user={user} close={() => setGiving(false)} />}
    </section>
  );
}

function GiveAward({ user, close }: { user: User; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const { data } = useQuery(awardOffersQuery);
  const offers = data?.items ?? [];
  const [chosen, choose] = useState('');
  const [level, setLevel] = useState('');
  const [values, setValues] = useState<AwardValues>({ achievedOn: '', expiresOn: '', comment: '' });
  const set = (changed: Partial<AwardValues>) => setValues({ ...values, ...changed });
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const offer = offers.find(({ id }) => id === chosen) ?? offers[0];
  const levels = offer?.levels ?? [];
  const levelId = levels.find(({ id }) => id === level)?.id ?? levels[0]?.id ?? '';
  const asOptions = (all: readonly Readonly<{ id: string; name: string }>[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Confirm
      title={say(
        { en: 'Award a certification to {name}', de: '{name} eine Zertifizierung verleihen' },
        { name: user.name },
      )}
      verb={say({ en: 'Award', de: 'Verleihen' })}
      ready={offer !== undefined && values.achievedOn !== ''}
      run={async () => {
        const body = {
          ...{ userId: user.id, certificationId: offer?.id ?? '', levelId },
          ...{ achievedOn: values.achievedOn, comment: values.comment },
          ...(values.expiresOn && { expiresOn: values.expiresOn }),
        };
        try {
          await ask('POST /api/awards', { body });
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
        await client.invalidateQueries({ queryKey: ['awards'] });
      }}
      close={close}
    >
      {data && offers.length === 0 && (
        <p>
          {say({
            en: 'There is no certification to award. Add one under Certifications first.',
            de: 'Es gibt keine Zertifizierung zu verleihen. Legen Sie zuerst unter Zertifizierungen eine an.',
          })}
        </p>
      )}
      {offer && (
        <Choice
          label={say({ en: 'Certification', de: 'Zertifizierung' })}
          value={offer.id}
          choose={choose}
          options={asOptions(offers)}
          error={wrong.certificationId ?? null}
        />
      )}
      {levels.length > 1 && (
        <Choice
          label={say({ en: 'Level', de: 'Stufe' })}
          value={levelId}
          choose={setLevel}
          options={asOptions(levels)}
          error={wrong.levelId ?? null}
        />
      )}
      <AwardFields
        values={values}
        set={set}
        wrong={wrong}
        empty={say({ en: 'empty: as it says', de: 'leer: wie sie sagt' })}
      />
    </Confirm>
  );
}
