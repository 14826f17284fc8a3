import { one, operation } from '../../operation.ts';
import { organization, organizations } from '../../organizations/index.ts';
import { shown, shownProvider } from '../answers.ts';
import { addKey, endKey } from './deeds-keys.ts';

const { editAccess } = organizations;
const address = '/api/organizations/:id/identity-providers/:provider/keys';

export const createProviderKey = operation({
  id: 'identity-provider.create-key',
  does: {
    en: 'Make a key pair that a SAML provider encrypts assertions for',
    de: 'Ein Schlüsselpaar machen, für das ein SAML-Anbieter Assertions verschlüsselt',
  },
  method: 'POST',
  path: address,
  needs: editAccess,
  on: one(organization),
  output: shownProvider,
  status: 201,
  rate: 20,
  run: async (c) => shown(c, await addKey(c)),
});

export const endProviderKey = operation({
  id: 'identity-provider.end-key',
  does: {
    en: 'End a key pair that a SAML provider encrypted assertions for',
    de: 'Ein Schlüsselpaar beenden, für das ein SAML-Anbieter Assertions verschlüsselt hat',
  },
  method: 'DELETE',
  path: `${address}/:key`,
  needs: editAccess,
  on: one(organization),
  output: shownProvider,
  run: async (c) => shown(c, await endKey(c)),
});
