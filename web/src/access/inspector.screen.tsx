import { IconUserQuestion } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Everything } from './everything.tsx';
import { Holders } from './holders.tsx';
import css from './inspector.module.css';
import { aboutIn, DeedFields, PersonField, questionNames } from './question-fields.tsx';
import { Verdict } from './verdict.tsx';

export const declared = screen({
  id: 'inspector',
  path: '/access',
  title: { en: 'Who may do what', de: 'Wer darf was' },
  help: {
    en: 'Whether somebody may do something, why, and what would change it. The address keeps the question.',
    de: 'Ob jemand etwas darf, warum, und was es ändern würde. Die Adresse behält die Frage.',
  },
  needs: 'access.explain',
  menu: { group: 'organization', order: 45, icon: IconUserQuestion },
});

const parts = ['one', 'who', 'all'] as const;

export default function Inspector() {
  const say = useSay();
  const asked = useFilters(questionNames);
  const { user, deed, other } = asked.values;
  const part = among(parts, asked.values.part) ?? 'one';
  const about = aboutIn(asked);
  return (
    <Page declared={declared} narrow>
      <Tabs
        label={say({ en: 'Question', de: 'Frage' })}
        tabs={[
          { id: 'one', label: say({ en: 'May somebody do it?', de: 'Darf es jemand?' }) },
          { id: 'who', label: say({ en: 'Who may do it?', de: 'Wer darf es?' }) },
          { id: 'all', label: say({ en: 'What may somebody do?', de: 'Was darf jemand?' }) },
        ]}
        current={part}
        choose={(next) => asked.set({ part: next })}
      >
        <div className={css.question}>
          {part !== 'who' && (
            <PersonField label={say({ en: '[user|User]', de: '[user|Benutzer]' })} asked={asked} at="user" />
          )}
          {part === 'all' && (
            <PersonField label={say({ en: 'Compared with', de: 'Verglichen mit' })} asked={asked} at="other" />
          )}
          {part !== 'all' && <DeedFields asked={asked} />}
        </div>
        {part === 'one' && user && deed && <Verdict user={user} privilege={deed} about={about} />}
        {part === 'who' && deed && <Holders privilege={deed} about={about} />}
        {part === 'all' && user && <Everything asked={asked} user={user} other={other} />}
        {((part !== 'who' && !user) || (part !== 'all' && !deed)) && (
          <p className="dim">
            {part === 'one' &&
              say({ en: 'Choose whom and what it is about.', de: 'Wählen Sie, um wen und worum es geht.' })}
            {part === 'who' && say({ en: 'Choose what it is about.', de: 'Wählen Sie, worum es geht.' })}
            {part === 'all' && say({ en: 'Choose whom it is about.', de: 'Wählen Sie, um wen es geht.' })}
          </p>
        )}
      </Tabs>
    </Page>
  );
}
