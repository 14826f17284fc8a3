import type { Role } from '@ambit/policy';
import type { Text } from '../../text.ts';

/** Switches of an appointment: what a requirement of the role's table asks of it. Off unless switched on. */
const switches: Readonly<Record<string, Readonly<{ requirement: string; title: Text }>>> = {
  mayCreateCourses: {
    requirement: 'owner-may-create-courses',
    title: { en: 'May create courses', de: 'Darf Kurse anlegen' },
  },
};

/** The switches that mean something for a role. */
export const optionsOf = ({ cells }: Role): readonly Readonly<{ id: string; title: Text }>[] =>
  Object.entries(switches).flatMap(([id, { requirement, title }]) => {
    const isAsked = Object.values(cells).some(({ all = [] }) => all.some((one) => one === requirement));
    return isAsked ? { id, title } : [];
  });
