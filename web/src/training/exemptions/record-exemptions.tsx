import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { EnrollmentRecord, Exemption } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { type Decision, Decisions } from '../../ui/decide.tsx';
import { Deed } from '../../ui/deed.tsx';
import { DropFile } from '../../ui/drop-file.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { useAttempt } from '../../ui/attempt.ts';
import { useEnrollmentsChanged } from '../enroll-dialog.tsx';
import css from '../participants.module.css';
import { DecideExemption } from './decide-exemption.tsx';
import { ExemptionFacts, exemptionIcon as Icon } from './exemption-facts.tsx';
import { TermDialog } from './term-dialog.tsx';

type Props = { record: EnrollmentRecord /** The learner looks at their own. */; own?: boolean };

/** From what somebody is exempt, was or asks to be; and the way to give or ask for it. */
export function RecordExemptions({ record, own = false }: Props) {
  const say = useSay();
  const [doing, setDoing] = useState<'give' | 'ask' | null>(null);
  const { enrollmentId: id, exemptions, state, may } = record;
  const isOpen = exemptions.some((one) => one.state === 'asked' || one.state === 'given');
  const isAskable = !isOpen && state !== 'completed' && state !== 'withdrawn';
  const mayGive = !own && may.editResult === true;
  // who may give it need not ask
  const asks = isAskable && !mayGive && may.askExemption === true;
  const gives = isAskable && !own && !asks;
  if (exemptions.length === 0 && !asks && !gives) return null;
  const title = say({ en: 'Exemption', de: 'Befreiung' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {exemptions.length > 0 && (
        <ul className={css.sources}>
          {exemptions.map((one) => (
            <One key={one.id} of={one} record={record} mayGive={mayGive} />
          ))}
        </ul>
      )}
      <div className={css.bulk}>
        {gives && (
          <Deed
            privilege="enrollment.edit-result"
            on={{ kind: 'enrollment', id, may: may.editResult }}
            leftSection={<Icon size={16} aria-hidden />}
            run={() => setDoing('give')}
          >
            {say({ en: 'Exempt', de: 'Befreien' })}
          </Deed>
        )}
        {asks && (
          <Deed
            privilege="exemption.ask"
            on={{ kind: 'enrollment', id, may: may.askExemption }}
            leftSection={<Icon size={16} aria-hidden />}
            run={() => setDoing('ask')}
          >
            {say({ en: 'Ask for an exemption', de: 'Befreiung beantragen' })}
          </Deed>
        )}
      </div>
      {doing && <Begin record={record} as={doing} close={() => setDoing(null)} />}
    </section>
  );
}

function Begin({ record, as, close }: { record: EnrollmentRecord; as: 'give' | 'ask'; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const params = { id: record.enrollmentId };
  const values = { name: record.user.name, course: record.course.title };
  const gives = as === 'give';
  return (
    <TermDialog
      title={
        gives
          ? say({ en: 'Exempt {name} from “{course}”', de: '{name} von „{course}“ befreien' }, values)
          : say({ en: 'Ask for an exemption from “{course}”', de: 'Befreiung von „{course}“ beantragen' }, values)
      }
      verb={gives ? say({ en: 'Exempt', de: 'Befreien' }) : say({ en: 'Ask', de: 'Beantragen' })}
      send={async (body) => {
        if (gives) await ask('POST /api/enrollments/{id}/exemptions', { params, body });
        else await ask('POST /api/enrollments/{id}/exemption-requests', { params, body });
        await changed();
        notify({
          text: gives
            ? say({ en: '{name} is exempt from “{course}”.', de: '{name} ist von „{course}“ befreit.' }, values)
            : say({
                en: 'You asked for it. Whoever decides sees it now; you may add a file.',
                de: 'Sie haben es beantragt. Wer entscheidet, sieht es jetzt; Sie können eine Datei beifügen.',
              }),
        });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Exempt is neither done nor overdue. What was begun stays as it is.',
          de: 'Befreit heißt weder erledigt noch überfällig. Was begonnen wurde, bleibt, wie es ist.',
        })}
      </p>
    </TermDialog>
  );
}

type OneProps = { of: Exemption; record: EnrollmentRecord; mayGive: boolean };

function One({ of, record, mayGive }: OneProps) {
  const say = useSay();
  const notify = useNotify();
  const attempt = useAttempt();
  const changed = useEnrollmentsChanged();
  const [doing, setDoing] = useState<Decision | 'end' | null>(null);
  const { enrollmentId, user, course } = record;
  const which = { id: of.id, enrollmentId, name: user.name, course: course.title };
  const file = mayGive ? 'exemptions' : record.may.askExemption === true ? 'exemption-requests' : null;
  const isMine = of.isMine && of.state === 'asked';
  const takesFile = of.file === null && (mayGive ? of.state === 'asked' || of.state === 'given' : isMine);
  const takeBack = async () => {
    await ask('DELETE /api/enrollments/{id}/exemption-requests/{exemption}', {
      params: { id: enrollmentId, exemption: of.id },
    });
    await changed();
    notify({ text: say({ en: 'You took it back.', de: 'Sie haben es zurückgenommen.' }) });
  };
  return (
    <li>
      <ExemptionFacts of={of} enrollment={enrollmentId} file={file} />
      <div className={css.bulk}>
        {mayGive && of.state === 'asked' && <Decisions name={user.name} decide={setDoing} />}
        {mayGive && of.state === 'given' && (
          <Button size="xs" variant="default" onClick={() => setDoing('end')}>
            {say({ en: 'End exemption', de: 'Befreiung beenden' })}
          </Button>
        )}
        {isMine && (
          <Button size="xs" variant="default" onClick={() => attempt(takeBack)}>
            {say({ en: 'Take back', de: 'Zurücknehmen' })}
          </Button>
        )}
      </div>
      {takesFile && (
        <DropFile
          path={`/api/enrollments/${enrollmentId}/${mayGive ? 'exemptions' : 'exemption-requests'}/${of.id}/evidence`}
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          prompt={say({ en: 'Drop a file here', de: 'Datei hier ablegen' })}
          hint={say({
            en: 'A PDF or a picture of at most 20 MB that shows why.',
            de: 'Ein PDF oder ein Bild mit höchstens 20 MB, das den Grund zeigt.',
          })}
          done={(_, file) => {
            void changed();
            notify({ text: say({ en: '{name} was added.', de: '{name} ist hinzugefügt.' }, { name: file.name }) });
          }}
        />
      )}
      {doing && <DecideExemption which={which} as={doing} close={() => setDoing(null)} />}
    </li>
  );
}
