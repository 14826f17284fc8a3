import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { MembershipType, MembershipTypeChange } from '../api/types.ts';
import css from '../certifications/certifications.module.css';
import { ObjectiveRows } from '../certifications/objective-rows.tsx';
import { WholeNumber } from '../certifications/whole-number.tsx';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { YearDay } from '../training/year-day.tsx';
import { Choice } from '../ui/choice.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { savingWords, useSaving } from '../ui/use-saving.ts';
import { membershipLooks } from './looks.ts';
import { PriceFields } from './price-fields.tsx';
import { objectivesQuery, typeQuery } from './queries.ts';

export const declared = screen({
  id: 'membership-type',
  path: '/membership-types/$id',
  title: { en: 'Membership type', de: 'Mitgliedschaftsart' },
  help: { en: 'Everything is saved as you write.', de: 'Alles wird beim Schreiben gespeichert.' },
  needs: 'membership-type.view',
});

export default function OneMembershipType() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { may } = useMe();
  const { data, error, refetch } = useQuery(typeQuery(id));
  return (
    <Page
      declared={declared}
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/membership-types">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Membership types', de: 'Mitgliedschaftsarten' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && (
        <div className={css.sheet}>
          <Writing key={data.id} type={data} />
          {may['membership-type.view-mappings'] && <Objectives type={data} />}
        </div>
      )}
    </Page>
  );
}

function Writing({ type }: { type: MembershipType }) {
  const say = useSay();
  const client = useQueryClient();
  const { id } = type;
  const save = useCallback(
    async (body: MembershipTypeChange, version: number) => {
      const kept = await ask('PATCH /api/membership-types/{id}', { params: { id }, body, version });
      client.setQueryData(typeQuery(id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ['membership-types'] });
      return kept.version;
    },
    [client, id],
  );
  const { change, state, error, again } = useSaving(type.version, save);
  const [said, setSaid] = useState(type);
  const mayEdit = type.may.edit === true;
  const put = (part: MembershipTypeChange) => {
    setSaid({ ...said, ...part });
    if (part.name === undefined || part.name.trim() !== '') change(part);
  };
  return (
    <fieldset className={css.panel} disabled={!mayEdit}>
      <div className={css.head}>
        <Status look={membershipLooks[said.state]} />
        <span className={css.state} role="status">
          {mayEdit && say(savingWords[state])}
        </span>
      </div>
      {error !== null && <ProblemNote error={error} retry={again} />}
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={said.name}
        maxLength={200}
        error={said.name.trim() === '' && say({ en: 'This can’t be empty.', de: 'Das darf nicht leer sein.' })}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <Textarea
        label={say({ en: 'Description', de: 'Beschreibung' })}
        value={said.description}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => put({ description: event.currentTarget.value })}
      />
      <PeriodFields period={said.period} put={(period) => put({ period })} />
      <WholeNumber
        label={say({ en: 'Renew from so many days before', de: 'Verlängern ab so vielen Tagen vorher' })}
        value={said.renewalDays}
        put={(renewalDays) => put({ renewalDays })}
      />
      <PriceFields pricing={said.pricing} put={(pricing) => put({ pricing })} />
      <Checkbox
        label={say({ en: 'Offered to whoever makes an account', de: 'Wird angeboten, wenn jemand ein Konto anlegt' })}
        checked={said.atJoining}
        onChange={(event) => put({ atJoining: event.currentTarget.checked })}
      />
      <Choice
        label={say({ en: 'State', de: 'Zustand' })}
        value={said.state}
        choose={(chosen) => put({ state: chosen === 'retired' ? 'retired' : 'offered' })}
        options={(['offered', 'retired'] as const).map((value) => ({ value, label: say(membershipLooks[value].word) }))}
      />
    </fieldset>
  );
}

type Period = NonNullable<MembershipType['period']>;
const aYear: Period = { kind: 'lengths', initialMonths: 12, renewalMonths: 12 };

function PeriodFields({ period, put }: { period: MembershipType['period']; put: (period: Period) => void }) {
  const say = useSay();
  const now = period ?? aYear;
  return (
    <>
      <Choice
        label={say({ en: 'Lasts', de: 'Läuft' })}
        value={now.kind}
        choose={(kind) => put(kind === 'yearly' ? { kind: 'yearly', day: '12-31' } : aYear)}
        options={[
          { value: 'lengths', label: say({ en: 'For some months', de: 'Einige Monate' }) },
          { value: 'yearly', label: say({ en: 'Until a day of each year', de: 'Bis zu einem Tag jedes Jahres' }) },
        ]}
      />
      {now.kind === 'yearly' ? (
        <YearDay
          label={say({ en: 'Each year until', de: 'Jedes Jahr bis' })}
          value={now.day}
          choose={(day) => put({ kind: 'yearly', day })}
        />
      ) : (
        <div className={css.pair}>
          <WholeNumber
            label={say({ en: 'Months at first', de: 'Monate zu Beginn' })}
            value={now.initialMonths}
            least={1}
            most={240}
            put={(initialMonths) => put({ ...now, initialMonths })}
          />
          <WholeNumber
            label={say({ en: 'Months with each renewal', de: 'Monate mit jeder Verlängerung' })}
            value={now.renewalMonths}
            least={1}
            most={240}
            put={(renewalMonths) => put({ ...now, renewalMonths })}
          />
        </div>
      )}
    </>
  );
}

/** The global objectives that begin or renew a membership. */
function Objectives({ type: { id, may } }: { type: MembershipType }) {
  const say = useSay();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(objectivesQuery(id));
  const [objective, setObjective] = useState('');
  const [refused, setRefused] = useState<unknown>(null);
  const title = say({ en: 'Objectives', de: 'Lernziele' });
  const add = async () => {
    try {
      setRefused(null);
      const kept = await ask('POST /api/membership-types/{id}/objectives', { params: { id }, body: { objective } });
      client.setQueryData(objectivesQuery(id).queryKey, kept);
      setObjective('');
    } catch (fault) {
      setRefused(fault);
    }
  };
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <p className="dim">
        {say({
          en: 'A global objective (SCORM 2004) that begins or renews a membership once somebody satisfies it.',
          de: 'Ein globales Lernziel (SCORM 2004), das eine Mitgliedschaft beginnt oder verlängert, sobald es erfüllt ist.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {refused !== null && <ProblemNote error={refused} />}
      <ObjectiveRows
        rows={data?.items ?? []}
        privilege="membership-type.remove-mapping"
        on={{ kind: 'membership-type', id, may: may.removeMapping }}
        remove={async (mapping) => {
          const params = { id, mapping };
          const kept = await ask('DELETE /api/membership-types/{id}/objectives/{mapping}', { params });
          client.setQueryData(objectivesQuery(id).queryKey, kept);
        }}
      />
      {may.addMapping === true && (
        <form
          className={css.pair}
          onSubmit={(event) => {
            event.preventDefault();
            if (objective.trim() !== '') void add();
          }}
        >
          <TextInput
            label={say({ en: 'Identifier of the objective', de: 'Kennung des Lernziels' })}
            maxLength={500}
            value={objective}
            onChange={(event) => setObjective(event.currentTarget.value)}
          />
          <div style={{ alignSelf: 'end' }}>
            <Button type="submit" variant="default" disabled={objective.trim() === ''}>
              {say({ en: 'Add objective', de: 'Lernziel zuordnen' })}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
