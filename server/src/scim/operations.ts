import { operation } from '../operation.ts';
import { Refusal, problems } from '../refusal.ts';
import { resource } from './input.ts';
import { configuration, resourceTypes, schemaDocuments } from './schemas.ts';
import { schemas } from './reading/told.ts';

const because = 'It describes the protocol and nothing of any organization (RFC 7644, 4).';
const speaks = 'scim' as const;
const all = (Resources: readonly object[]) => ({
  ...{ schemas: [schemas.list], totalResults: Resources.length, startIndex: 1, itemsPerPage: Resources.length },
  Resources: [...Resources],
});

export const readScimConfiguration = operation({
  id: 'scim.view-configuration',
  does: { en: 'See what this SCIM service can do', de: 'Sehen, was dieser SCIM-Dienst kann' },
  method: 'GET',
  path: '/scim/v2/ServiceProviderConfig',
  needs: 'public',
  because,
  speaks,
  output: resource,
  run: async () => configuration,
});

export const readScimTypes = operation({
  id: 'scim.list-resource-types',
  does: { en: 'See which resources this SCIM service has', de: 'Sehen, welche Ressourcen dieser SCIM-Dienst hat' },
  method: 'GET',
  path: '/scim/v2/ResourceTypes',
  needs: 'public',
  because,
  speaks,
  output: resource,
  run: async () => all(resourceTypes),
});

export const readScimType = operation({
  id: 'scim.view-resource-type',
  does: { en: 'See one resource of this SCIM service', de: 'Eine Ressource dieses SCIM-Dienstes ansehen' },
  method: 'GET',
  path: '/scim/v2/ResourceTypes/:name',
  parameters: { name: 'text' },
  needs: 'public',
  because,
  speaks,
  output: resource,
  run: async (c) => named(resourceTypes, c.params['name']),
});

export const readScimSchemas = operation({
  id: 'scim.list-schemas',
  does: {
    en: 'See what the resources of this SCIM service consist of',
    de: 'Sehen, woraus die Ressourcen dieses SCIM-Dienstes bestehen',
  },
  method: 'GET',
  path: '/scim/v2/Schemas',
  needs: 'public',
  because,
  speaks,
  output: resource,
  run: async () => all(schemaDocuments),
});

export const readScimSchema = operation({
  id: 'scim.view-schema',
  does: { en: 'See one schema of this SCIM service', de: 'Ein Schema dieses SCIM-Dienstes ansehen' },
  method: 'GET',
  path: '/scim/v2/Schemas/:name',
  parameters: { name: 'text' },
  needs: 'public',
  because,
  speaks,
  output: resource,
  run: async (c) => named(schemaDocuments, c.params['name']),
});

function named<T extends { id: string }>(some: readonly T[], id: string | undefined): T {
  const found = some.find((one) => one.id === id);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}
