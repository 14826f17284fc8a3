import { switchOn } from './statements-places.ts';
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

/** A type of membership of an organization whose plan has none: it stands there since before. */
const type = async (): Promise<string> => {
  const { body } = await greta.get('/api/membership-types');
  return `/api/membership-types/${body.items[0].id}`;
};
const mapped = async () => {
  const path = await type();
  const { body } = await greta.post(`${path}/objectives`, { objective: fresh() });
  return `${path}/objectives/${body.items[0].id}`;
};

/** What is asked about certifications, who holds them, and types of membership. */
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
  'membership-type.view': [3, get(type)],
  'membership-type.create': [
    4,
    async () => {
      await switchOn('memberships');
      return [greta, () => greta.post('/api/membership-types', { name: fresh() })];
    },
  ],
  'membership-type.edit': [7, patching(type, () => ({ name: fresh() }))],
  'membership-type.view-mappings': [3, get(async () => `${await type()}/objectives`)],
  'membership-type.add-mapping': [
    5,
    posting(
      async () => `${await type()}/objectives`,
      () => ({ objective: fresh() }),
    ),
  ],
  'membership-type.remove-mapping': [5, deleting(mapped)],
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
