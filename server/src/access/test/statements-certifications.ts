import { deleting, fresh, get, greta, patching, post, posting, type Statements, user } from './asked.ts';

const made = () => post('/api/certifications', { name: fresh(), identifier: fresh() });
const at = (id: string) => `/api/certifications/${id}`;
const of = async () => at(await made());

/** A certification with one level more than it began with, and that level. */
async function withLevel(): Promise<Readonly<{ id: string; level: string }>> {
  const id = await made();
  const { body } = await greta.post(`${at(id)}/levels`, { name: fresh() });
  return { id, level: body.levels[1].id };
}
const levelOf = async () => {
  const { id, level } = await withLevel();
  return `${at(id)}/levels/${level}`;
};
const mapping = async () => {
  const { id, level } = await withLevel();
  const { body } = await greta.post(`${at(id)}/objectives`, { levelId: level, objective: fresh() });
  return `${at(id)}/objectives/${body.items[0].id}`;
};

const award = async () => {
  const { id, level } = await withLevel();
  return { userId: user('Yara Haddad'), certificationId: id, levelId: level, achievedOn: '2026-01-15' };
};
const given = async () => `/api/awards/${await post('/api/awards', await award())}`;

/** What is asked about certifications and who holds them. */
export const certificationStatements: Statements = {
  'certification.view': [3, get(of)],
  'certification.create': [
    5,
    posting(
      () => '/api/certifications',
      () => ({ name: fresh(), identifier: fresh() }),
    ),
  ],
  'certification.edit': [6, patching(of, () => ({ name: fresh() }))],
  'certification.retire': [6, posting(async () => `${await of()}/retire`)],
  'certification.reinstate': [
    6,
    posting(async () => {
      const path = await of();
      await greta.post(`${path}/retire`, {});
      return `${path}/reinstate`;
    }),
  ],
  'certification.delete': [9, deleting(of)],
  'certification.add-level': [
    6,
    posting(
      async () => `${await of()}/levels`,
      () => ({ name: fresh() }),
    ),
  ],
  'certification.edit-level': [
    7,
    async () => {
      const path = await levelOf();
      return [greta, () => greta.patch(path, { position: 0 })];
    },
  ],
  'certification.remove-level': [8, deleting(levelOf)],
  'certification.view-mappings': [3, get(async () => `${await of()}/objectives`)],
  'certification.add-mapping': [
    6,
    async () => {
      const { id, level } = await withLevel();
      const body = { levelId: level, objective: fresh() };
      return [greta, () => greta.post(`${at(id)}/objectives`, body)];
    },
  ],
  'certification.remove-mapping': [5, deleting(mapping)],
  'award.view': [4, get(given)],
  'award.give': [7, posting(() => '/api/awards', award)],
  'award.edit': [8, patching(given, () => ({ comment: fresh(), reason: 'Anything' }))],
  'award.revoke': [
    7,
    posting(
      async () => `${await given()}/revocation`,
      () => ({ reason: 'Anything' }),
    ),
  ],
};
