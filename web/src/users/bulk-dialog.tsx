import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer, Body } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { type BulkDeed, bulkDeedOf, BulkFields, type BulkKind, noValues } from './bulk-fields.tsx';
import css from './users.module.css';

export type Chosen = Body<'POST /api/bulks'>['users'];
type Preview = Answer<'POST /api/bulks/preview'>;
export type Bulk = Answer<'GET /api/bulks/{id}'>;

/** Something for many: what it needs to know, then how many can, and who can't and why; then it is done. */
export function BulkDialog({ kind, users, close, begun }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const [values, setValues] = useState(noValues);
  const deed = bulkDeedOf(kind, values);
  const preview = useQuery({
    queryKey: ['users', 'bulk', kindKey(deed), users],
    queryFn: ({ signal }) => ask('POST /api/bulks/preview', { body: { deed: deed as BulkDeed, users }, signal }),
    enabled: deed !== null,
    retry: false,
  });
  const can = preview.data?.can ?? 0;
  return (
    <Confirm
      title={say(bulkTexts[kind].verb)}
      verb={say(bulkTexts[kind].verb)}
      bad={kind === 'archive'}
      ready={deed !== null && can > 0}
      run={async () => {
        if (!deed) return;
        const bulk = await ask('POST /api/bulks', { body: { deed, users } });
        await client.invalidateQueries({ queryKey: ['users'] });
        begun(bulk, preview.data?.sheets ?? []);
      }}
      close={close}
    >
      <p>{say(bulkTexts[kind].words)}</p>
      <BulkFields kind={kind} values={values} set={(changed) => setValues((now) => ({ ...now, ...changed }))} />
      {preview.error && <ProblemNote error={preview.error} />}
      {deed && preview.isPending && <span className="bone" style={{ blockSize: 20 }} />}
      {preview.data && <Able kind={kind} preview={preview.data} />}
    </Confirm>
  );
}

type Props = {
  kind: BulkKind;
  users: Chosen;
  close: () => void;
  begun: (bulk: Bulk, sheets: readonly string[]) => void;
};

// a reason that is being typed changes nothing about who can
const kindKey = (deed: BulkDeed | null) => (deed && 'reason' in deed ? { ...deed, reason: null } : deed);

function Able({ kind, preview }: { kind: BulkKind; preview: Preview }) {
  const say = useSay();
  return (
    <div role="status">
      <p>
        <b className="numbers">{say.count(kind === 'reset-password' ? linkTexts : canTexts, preview.can)}</b>
      </p>
      <Left left={preview.left} />
      {preview.can === 0 && <SheetsLink users={preview.sheets} />}
    </div>
  );
}

/** Who is left out, by reason, with names. */
export function Left({ left }: { left: Preview['left'] }) {
  const say = useSay();
  if (left.length === 0) return null;
  return (
    <ul className={css.left}>
      {left.map(({ reason, count, names }) => (
        <li key={reason}>
          <span className="numbers">{say.count(leftTexts, count)}</span>: {reason}
          <span className="dim">
            {names.join(', ')}
            {count > names.length && ` … +${say.number(count - names.length)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The way to the printed sheets of those who get no mail. */
export function SheetsLink({ users }: { users: readonly string[] }) {
  const say = useSay();
  if (users.length === 0) return null;
  return (
    <p>
      <Link to="/users/sheets" search={{ users: users.join(',') }}>
        {say.count(sheetTexts, users.length)}
      </Link>
    </p>
  );
}

const sheetTexts = {
  en: {
    one: 'Print a sign-in sheet for {n} [user|user] without an address',
    other: 'Print sign-in sheets for {n} [users|users] without an address',
  },
  de: {
    one: 'Anmeldeblatt für {n} [user|Benutzer] ohne Adresse drucken',
    other: 'Anmeldeblätter für {n} [users|Benutzer] ohne Adresse drucken',
  },
};
const linkTexts = {
  en: { one: '{n} [user|user] gets a link by mail.', other: '{n} [users|users] get a link by mail.' },
  de: {
    one: '{n} [user|Benutzer] bekommt einen Link per E-Mail.',
    other: '{n} [users|Benutzer] bekommen einen Link per E-Mail.',
  },
};
const canTexts = {
  en: { one: '{n} [user|user] will be changed.', other: '{n} [users|users] will be changed.' },
  de: { one: '{n} [user|Benutzer] wird geändert.', other: '{n} [users|Benutzer] werden geändert.' },
};
const leftTexts = {
  en: { one: '{n} is left out', other: '{n} are left out' },
  de: { one: '{n} bleibt aus', other: '{n} bleiben aus' },
};

export const bulkTexts: Readonly<Record<BulkKind, Readonly<{ verb: Text; words: Text }>>> = {
  suspend: {
    verb: { en: 'Suspend training', de: 'Schulung aussetzen' },
    words: {
      en: 'They can still sign in and get nothing new assigned.',
      de: 'Sie können sich weiterhin anmelden und bekommen nichts Neues zugewiesen.',
    },
  },
  disable: {
    verb: { en: 'Disable sign-in', de: 'Anmeldung sperren' },
    words: { en: 'All their open sign-ins end at once.', de: 'Alle ihre offenen Anmeldungen enden sofort.' },
  },
  activate: {
    verb: { en: 'Make active', de: 'Aktiv setzen' },
    words: {
      en: 'They can sign in, and training goes on.',
      de: 'Sie können sich anmelden, und die Schulung geht weiter.',
    },
  },
  archive: {
    verb: { en: 'Archive [users|users]', de: '[users|Benutzer] archivieren' },
    words: {
      en: 'Sign-ins and roles end at once; the history stays.',
      de: 'Anmeldungen und Rollen enden sofort; die Geschichte bleibt.',
    },
  },
  move: {
    verb: { en: 'Move [users|users]', de: '[users|Benutzer] versetzen' },
    words: {
      en: 'Training that follows the [location|location] comes and goes with it.',
      de: 'Schulung, die daran hängt, kommt und geht damit.',
    },
  },
  'give-role': {
    verb: { en: 'Give role', de: 'Rolle vergeben' },
    words: {
      en: 'A role of this kind that they hold already is replaced.',
      de: 'Eine Rolle dieser Art, die sie schon haben, wird ersetzt.',
    },
  },
  'end-role': {
    verb: { en: 'End role', de: 'Rolle beenden' },
    words: { en: 'It ends now for everybody chosen.', de: 'Sie endet jetzt für alle Ausgewählten.' },
  },
  'reset-password': {
    verb: { en: 'Reset passwords', de: 'Passwörter zurücksetzen' },
    words: {
      en: 'Each gets a link of their own by mail, good for three days. The present password opens until a new one is chosen. What is mailed can’t be taken back.',
      de: 'Alle bekommen einen eigenen Link per E-Mail, der drei Tage gilt. Das jetzige Passwort gilt, bis ein neues gewählt ist. Was verschickt ist, lässt sich nicht zurücknehmen.',
    },
  },
  'add-to-group': {
    verb: { en: 'Add to [group|group]', de: 'In [group|Gruppe] aufnehmen' },
    words: {
      en: 'New members get the [group|group]’s [courses|courses].',
      de: 'Neue Mitglieder bekommen auch die [courses|Kurse].',
    },
  },
};
