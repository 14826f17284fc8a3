import openapiTypescript, { astToString } from 'openapi-typescript';
import { allOperations } from '../../server/src/app.ts';
import { allPrivileges } from '../../server/src/catalogue.ts';
import { productVersion } from '../../server/src/contract.ts';
import { openApi } from '../../server/src/http/openapi.ts';
import type { Step } from './steps.ts';

const document = () => openApi(allOperations, productVersion);

/** The published contract. */
export const contract: Step = {
  name: 'contract',
  make: async () => [{ file: 'docs/openapi.json', text: `${JSON.stringify(document(), null, 1)}\n` }],
};

/** The same contract as types for the web: a wrong field does not compile. */
export const apiTypes: Step = {
  name: 'API types of the web',
  make: async () => {
    // the border: our document is what the library calls an OpenAPI document
    const nodes = await openapiTypescript(document() as unknown as Parameters<typeof openapiTypescript>[0], {
      alphabetize: true,
    });
    return [
      {
        file: 'web/src/api/schema.gen.ts',
        text: `// Generated from the operations of the server: npm run generate.\n${astToString(nodes)}`,
      },
    ];
  },
};

/** The privileges that operations ask for, and those over one’s own things, with their titles: screens name them, and a misspelt one does not compile. */
export const webPrivileges: Step = {
  name: 'privileges of the web',
  make: async () => [{ file: 'web/src/api/privileges.gen.ts', text: privilegesModule() }],
};

function privilegesModule(): string {
  const declared = allOperations.flatMap(({ needs, method }) => (typeof needs === 'string' ? [] : [{ needs, method }]));
  const needed = new Set(declared.map(({ needs }) => needs.id));
  const writing = new Set(declared.flatMap(({ needs, method }) => (method === 'GET' ? [] : [needs.id])));
  const asked = allPrivileges.filter(({ id, personal }) => needed.has(id) || personal);
  const titles = asked.map(({ id, title: { en, de } }) => `  ${quoted(id)}: { en: ${quoted(en)}, de: ${quoted(de)} },`);
  // whoever may only see keeps views of a list, too: that changes nothing for others
  const changing = asked.filter(({ id, personal }) => writing.has(id) && !personal && !/\.view(-|$)/u.test(id));
  return `// Generated from the operations of the server: npm run generate.
/** The privileges that operations ask for, with their titles. The server decides; screens only name what they need. */
export const privileges = {
${titles.join('\n')}
} as const;

export type PrivilegeId = keyof typeof privileges;

/** Whoever holds one of these changes things for others, and is shown what stands next to it with the reason. */
export const changing: readonly PrivilegeId[] = [
${changing.map(({ id }) => `  ${quoted(id)},`).join('\n')}
];
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
