import type { Role } from '@ambit/policy';
import type { Text } from '../../text.ts';

type Switch = Readonly<{
  requirement: string;
  title: Text /** As it is given unless somebody says otherwise. */;
  on: boolean;
}>;

/** Switches of an appointment: what a requirement of the role's table asks of it. */
const switches: Readonly<Record<string, Switch>> = {
  mayCreateCourses: {
    requirement: 'owner-may-create-courses',
    title: { en: 'May create courses', de: 'Darf Kurse anlegen' },
    on: false,
  },
  seesTranscripts: {
    requirement: 'owner-sees-transcripts',
    title: { en: 'Sees transcripts', de: 'Sieht Nachweise' },
    on: true,
  },
};

/** The switches that mean something for a role. */
export const optionsOf = ({ cells }: Role): readonly Readonly<{ id: string; title: Text; on: boolean }>[] =>
  Object.entries(switches).flatMap(([id, { requirement, title, on }]) => {
    const isAsked = Object.values(cells).some(({ all = [] }) => all.some((one) => one === requirement));
    return isAsked ? { id, title, on } : [];
  });

/** How the switches of a role stand that is given without a word about them. */
export const switchedFor = (role: Role): Readonly<Record<string, boolean>> =>
  Object.fromEntries(optionsOf(role).flatMap(({ id, on }) => (on ? [[id, on]] : [])));
