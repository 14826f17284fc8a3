import type { Privilege } from '@ambit/policy';
import { withTwins } from '@ambit/policy';
import { allPrivileges } from '../../server/src/catalogue.ts';
import { areas } from '../../server/src/privilege.ts';
import { register } from '../../server/src/personal-data/index.ts';
import { roleModels } from '../../server/src/roles/index.ts';
import { acceptance } from '../../server/src/roles/models/acceptance.ts';
import { rolesAsMarkdown } from '../../server/src/roles/models/table.ts';
import type { Step } from './steps.ts';

/** Who may do what: every role model as tables. */
export const rolesDocument: Step = {
  name: 'roles',
  make: async () => [
    {
      file: 'docs/roles.md',
      text: rolesAsMarkdown(
        roleModels.map((model) => withTwins(model, allPrivileges)),
        allPrivileges,
        areas,
      ),
    },
  ],
};

/** Everything that may be done, with the tasks of the acceptance rows that each privilege serves. */
export const privilegesDocument: Step = {
  name: 'privileges',
  make: async () => [
    {
      file: 'docs/privileges.md',
      text: `${[intro, ...Object.entries(areas).flatMap(([area, title]) => ofArea(area, title.en))].join('\n\n')}\n`,
    },
  ],
};

const intro = `# Privileges

Everything that may be done. Generated from the rooms; change \`privileges.ts\` of a room instead.`;

function ofArea(area: string, title: string): readonly string[] {
  const held = allPrivileges.filter((privilege) => privilege.area === area);
  if (held.length === 0) return [];
  return [
    `## ${title}`,
    [
      '| Privilege | What it is | Risk | Scopes that make sense | Rows |',
      '|---|---|---|---|---|',
      ...held.map(row),
    ].join('\n'),
  ];
}

const row = (privilege: Privilege): string =>
  `| \`${privilege.id}\`${privilege.report ? ' (report)' : ''} | **${privilege.title.en}.** ${privilege.sentence.en} | ${privilege.risk} | ${privilege.scopes.join(', ')} | ${rowsOf(privilege.id).join('<br>')} |`;

const rowsOf = (id: string): readonly string[] =>
  Object.entries(acceptance).flatMap(([task, shown]) => (JSON.stringify(shown).includes(`"${id}"`) ? [task] : []));

/** What every table keeps of a person, and what becomes of it. */
export const personalDataDocument: Step = {
  name: 'personal data',
  make: async () => [
    {
      file: 'docs/personal-data.md',
      text: [
        '# Register of personal data',
        '',
        'What is kept of a person, table by table, and what becomes of it when the data is erased. Generated from',
        '`server/src/personal-data/register.ts`; a table that names users and is not in it fails the tests.',
        '',
        '| What | Table | Shown to the person | When erased | Why it stays |',
        '|---|---|---|---|---|',
        ...register.map(
          ({ holds, table, by, shows, ownIf, erased }) =>
            `| ${holds.en} | \`${table}.${by}\` | ${shows.join(', ')}${ownIf ? ` (where ${ownIf})` : ''} | ${erased.how} | ${erased.how === 'removed' ? '' : erased.because.en} |`,
        ),
        '',
      ].join('\n'),
    },
  ],
};
