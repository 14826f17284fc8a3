import { IconArrowRight, IconChevronLeft, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { OfferDetails } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { About } from './about.tsx';
import css from './catalogue.module.css';
import { offerQuery } from './queries.ts';
import { standing } from './standing.ts';

export const declared = screen({
  id: 'offer',
  path: '/catalogue/$id',
  title: { en: '[course|Course]', de: '[course|Kurs]' },
  help: {
    en: 'What it is about, and how you come to take it.',
    de: 'Worum es geht und wie Sie dazukommen.',
  },
  needs: 'catalogue.view-details',
});

export default function OneOffer() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(offerQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.title, primary: <Primary offer={data} /> } : {})}
      trail={
        <Link to="/catalogue">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Catalogue', de: 'Katalog' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && <Body offer={data} />}
    </Page>
  );
}

function Body({ offer }: { offer: OfferDetails }) {
  const say = useSay();
  const [Picture, words] = standing(offer, say);
  const { description, prerequisites, registration, enrollment } = offer;
  return (
    <>
      <p className={css.state} role="status">
        <Picture size={16} aria-hidden />
        <span>{words}</span>
      </p>
      {registration?.state === 'refused' && (
        <p className="dim small">
          {say(
            { en: 'Decided by {name}. You may ask again.', de: 'Entschieden von {name}. Sie können erneut anfragen.' },
            { name: registration.decidedBy },
          )}
        </p>
      )}
      {offer.image && <img src={offer.image} alt="" className={css.image} style={{ maxInlineSize: 480 }} />}
      <About offer={offer} />
      {description && <p className={css.description}>{description}</p>}
      {prerequisites.length > 0 && (
        <section>
          <h2>{say({ en: 'Asked for first', de: 'Voraussetzungen' })}</h2>
          <ul>
            {prerequisites.map(({ id, title, isDone }) => (
              <li key={id} className={css.state}>
                {isDone ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleDashed size={14} aria-hidden />}
                <span>
                  {title}{' '}
                  <span className="dim">
                    {isDone
                      ? say({ en: 'Completed', de: 'Abgeschlossen' })
                      : say({ en: 'Still to do', de: 'Noch offen' })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {enrollment && <Leaving offer={offer} enrollment={enrollment.id} />}
    </>
  );
}

/** One thing can be done: register, open what one is enrolled in, or take back what one asked for. */
function Primary({ offer }: { offer: OfferDetails }) {
  const say = useSay();
  const [asking, setAsking] = useState<'register' | 'take back' | null>(null);
  const { enrollment, registration, lock, id } = offer;
  if (enrollment)
    return (
      <Button component={Link} to={`/my/courses/${id}`} rightSection={<IconArrowRight size={16} aria-hidden />}>
        {say({ en: 'Open [course|course]', de: '[course|Kurs] öffnen' })}
      </Button>
    );
  const close = () => setAsking(null);
  if (registration?.state === 'open')
    return (
      <>
        <Button variant="default" onClick={() => setAsking('take back')}>
          {say({ en: 'Take back request', de: 'Anfrage zurücknehmen' })}
        </Button>
        {asking && <TakeBack offer={offer} registration={registration.id} close={close} />}
      </>
    );
  if (lock) return null;
  return (
    <>
      <Button onClick={() => setAsking('register')}>{say({ en: 'Register', de: 'Anmelden' })}</Button>
      {asking && <Register offer={offer} close={close} />}
    </>
  );
}

type Asking = { offer: OfferDetails; close: () => void };

function Register({ offer, close }: Asking) {
  const say = useSay();
  const changed = useChanged();
  const { user } = useMe();
  const [accepts, setAccepts] = useState(false);
  const { id, title, waiver, approval } = offer;
  const needsApproval = approval.length > 0;
  return (
    <Confirm
      title={say({ en: 'Register for {title}', de: 'Für {title} anmelden' }, { title })}
      verb={
        needsApproval
          ? say({ en: 'Ask for approval', de: 'Genehmigung anfragen' })
          : say({ en: 'Register', de: 'Anmelden' })
      }
      ready={!waiver || accepts}
      run={async () => {
        const body = { courseId: id, acceptsWaiver: accepts };
        const { isEnrolled } = await ask('POST /api/users/{id}/registrations', { params: { id: user.id }, body });
        await changed(
          isEnrolled
            ? say({ en: 'You are enrolled in {title}.', de: 'Sie sind in {title} eingeschrieben.' }, { title })
            : say({ en: 'You asked for {title}.', de: 'Sie haben {title} angefragt.' }, { title }),
        );
      }}
      close={close}
    >
      <p>
        {needsApproval
          ? say(
              {
                en: 'You are enrolled once it is approved by: {who}.',
                de: 'Sie sind eingeschrieben, sobald es genehmigt ist von: {who}.',
              },
              { who: say.list(approval) },
            )
          : say({
              en: 'You are enrolled at once, and may leave again.',
              de: 'Sie sind sofort eingeschrieben und können wieder gehen.',
            })}
      </p>
      {waiver && (
        <>
          <Textarea label={say({ en: 'Terms', de: 'Bedingungen' })} value={waiver} readOnly rows={6} />
          <label className={css.choice}>
            <input type="checkbox" checked={accepts} onChange={(event) => setAccepts(event.currentTarget.checked)} />
            {say({ en: 'I accept this', de: 'Ich stimme zu' })}
          </label>
        </>
      )}
    </Confirm>
  );
}

function TakeBack({ offer: { title }, registration, close }: Asking & { registration: string }) {
  const say = useSay();
  const changed = useChanged();
  return (
    <Confirm
      title={say({ en: 'Take back your request for {title}', de: 'Anfrage für {title} zurücknehmen' }, { title })}
      verb={say({ en: 'Take back request', de: 'Anfrage zurücknehmen' })}
      run={async () => {
        await ask('DELETE /api/my/registrations/{id}', { params: { id: registration } });
        await changed(say({ en: 'Your request was taken back.', de: 'Ihre Anfrage ist zurückgenommen.' }));
      }}
      close={close}
    >
      <p>{say({ en: 'You may ask again at any time.', de: 'Sie können jederzeit erneut anfragen.' })}</p>
    </Confirm>
  );
}

function Leaving({ offer: { title, may }, enrollment }: { offer: OfferDetails; enrollment: string }) {
  const say = useSay();
  const changed = useChanged();
  const [asking, setAsking] = useState(false);
  if (may.leave !== true) return <p className="dim small">{may.leave.reason}</p>;
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say({ en: 'Leave [course|course]', de: '[course|Kurs] verlassen' })}
      </Button>
      {asking && (
        <Confirm
          title={say({ en: 'Leave {title}', de: '{title} verlassen' }, { title })}
          verb={say({ en: 'Leave [course|course]', de: '[course|Kurs] verlassen' })}
          bad
          run={async () => {
            await ask('DELETE /api/enrollments/{id}', { params: { id: enrollment } });
            await changed(say({ en: 'You left {title}.', de: 'Sie haben {title} verlassen.' }, { title }));
          }}
          close={() => setAsking(false)}
        >
          <p>
            {say({
              en: 'It goes from your training plan. What you did is kept, and you may register again while it is open.',
              de: 'Es verschwindet aus Ihrem Schulungsplan. Was Sie getan haben, bleibt; solange die Anmeldung offen ist, können Sie wiederkommen.',
            })}
          </p>
        </Confirm>
      )}
    </div>
  );
}

/** Plan and catalogue are asked for again, and it is said what happened. */
function useChanged() {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text: string) => {
    await client.invalidateQueries({ queryKey: ['my'] });
    notify({ text });
  };
}
