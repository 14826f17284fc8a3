import { IconArchive, IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Certification } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import css from './certifications.module.css';
import { certificationQuery } from './queries.ts';

/** What may be done with a certification as a whole. */
export function CertificationDeeds({ certification }: { certification: Certification }) {
  const say = useSay();
  const [asking, setAsking] = useState<keyof typeof deeds | null>(null);
  const { id, state, may } = certification;
  const change = state === 'active' ? 'retire' : 'reinstate';
  const Icon = state === 'active' ? IconArchive : IconArrowBackUp;
  return (
    <div className={css.deeds}>
      <Deed
        privilege="certification.delete"
        on={{ kind: 'certification', id, may: may.delete }}
        leftSection={<IconTrash size={16} aria-hidden />}
        run={() => setAsking('delete')}
      >
        {say({ en: 'Delete', de: 'Löschen' })}
      </Deed>
      <Deed
        privilege="certification.edit"
        on={{ kind: 'certification', id, may: may.edit }}
        leftSection={<Icon size={16} aria-hidden />}
        run={() => setAsking(change)}
      >
        {say(deeds[change].verb)}
      </Deed>
      {asking && <Asked certification={certification} deed={asking} close={() => setAsking(null)} />}
    </div>
  );
}

const deeds = {
  retire: {
    title: { en: 'Retire {name}', de: '{name} außer Dienst stellen' },
    verb: { en: 'Retire', de: 'Außer Dienst stellen' },
    says: {
      en: 'It is awarded and renewed no more. What was awarded stays valid as long as it says.',
      de: 'Sie wird nicht mehr verliehen und erneuert. Was verliehen wurde, gilt, solange es sagt.',
    },
    done: { en: '{name} is retired.', de: '{name} ist außer Dienst.' },
  },
  reinstate: {
    title: { en: 'Award {name} again', de: '{name} wieder verleihen' },
    verb: { en: 'Award again', de: 'Wieder verleihen' },
    says: {
      en: 'It is awarded and renewed again from now on.',
      de: 'Sie wird ab jetzt wieder verliehen und erneuert.',
    },
    done: { en: '{name} is awarded again.', de: '{name} wird wieder verliehen.' },
  },
  delete: {
    title: { en: 'Delete {name}', de: '{name} löschen' },
    verb: { en: 'Delete certification', de: 'Zertifizierung löschen' },
    says: {
      en: 'Its levels and objectives go with it. One that was awarded cannot be deleted: retire it instead.',
      de: 'Ihre Stufen und Lernziele gehen mit. Eine verliehene lässt sich nicht löschen: Stellen Sie sie außer Dienst.',
    },
    done: { en: '{name} was deleted.', de: '{name} wurde gelöscht.' },
  },
} as const;

type AskedProps = { certification: Certification; deed: keyof typeof deeds; close: () => void };

function Asked({ certification: { id, name }, deed, close }: AskedProps) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const words = deeds[deed];
  return (
    <Confirm
      title={say(words.title, { name })}
      verb={say(words.verb)}
      bad={deed !== 'reinstate'}
      run={async () => {
        if (deed === 'delete') {
          await ask('DELETE /api/certifications/{id}', { params: { id } });
          await navigate({ to: '/certifications' });
        } else {
          const kept = await ask(`POST /api/certifications/{id}/${deed}`, { params: { id } });
          client.setQueryData(certificationQuery(id).queryKey, kept);
        }
        await client.invalidateQueries({ queryKey: ['certifications'] });
        await client.invalidateQueries({ queryKey: ['awards', 'offers'] });
        notify({ text: say(words.done, { name }) });
      }}
      close={close}
    >
      <p>{say(words.says)}</p>
    </Confirm>
  );
}
