import { runJobs } from '../../content/test/packages.ts';
import { deleting, fresh, get, greta, nobodyGets, organization, posting, type Statements, w } from './asked.ts';

const byGreta = () => greta;
const reason = { reason: 'Contract ended' };

/** A client of Greta’s that may be closed and erased. */
async function client(): Promise<Readonly<{ at: string; name: string }>> {
  const name = fresh();
  const { body } = await greta.post('/api/organizations', { identifier: fresh(), name });
  return { at: `/api/organizations/${body.id}`, name };
}

async function closed(): Promise<Readonly<{ at: string; name: string }>> {
  const made = await client();
  await greta.post(`${made.at}/closure`, reason);
  return made;
}

let name = '';
const erasable = async (): Promise<string> => {
  const made = await closed();
  name = made.name;
  return `${made.at}/erasure`;
};
const planned = async (): Promise<string> => {
  const at = await erasable();
  await greta.post(at, { name, ...reason });
  return at;
};
const exported = async (): Promise<string> => {
  const at = `${(await client()).at}/exports`;
  const { body } = await greta.post(at);
  await runJobs(w);
  return `${at}/${body.id}/address`;
};

/** What is asked when an organization leaves. */
export const leavingStatements: Statements = {
  'organization.list-exports': [3, get(() => `/api/organizations/${organization('harbor')}/exports`)],
  'organization.begin-export': [
    6,
    posting(
      async () => `${(await client()).at}/exports`,
      () => ({}),
      byGreta,
    ),
  ],
  'organization.address-export': [5, posting(exported, () => ({}), byGreta)],
  'organization.fetch-export': [3, nobodyGets(async () => (await greta.post(await exported())).body.address)],
  'client.view-closure': [3, get(async () => `${(await client()).at}/closure`, byGreta)],
  'client.close': [
    9,
    posting(
      async () => `${(await client()).at}/closure`,
      () => reason,
      byGreta,
    ),
  ],
  'client.reopen': [9, deleting(async () => `${(await closed()).at}/closure`, byGreta)],
  'client.erase': [6, posting(erasable, () => ({ name, ...reason }), byGreta)],
  'client.call-off-erasure': [5, deleting(planned, byGreta)],
};
