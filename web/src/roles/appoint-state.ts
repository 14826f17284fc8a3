import { useNavigate, useSearch } from '@tanstack/react-router';
import type { GivenRole } from '../api/types.ts';
import type { Text } from '../say.ts';

export type Anchor = NonNullable<GivenRole['anchor']>;
/** Where a role stands: where its holder is, or somewhere by name. */
export type Where = 'own' | Anchor;

const kinds = [
  'organization',
  'location',
  'department',
  'group',
  'course',
  'session',
  'card-bank',
  'customer',
] as const satisfies readonly Anchor['kind'][];
export const isKind = (kind: string): kind is Anchor['kind'] => kinds.some((one) => one === kind);

/** `own`, or kind and id as an address carries them: `location:0199…`. */
export const whereText = (where: Where): string => (where === 'own' ? where : `${where.kind}:${where.id}`);
export function whereFrom(text: string | undefined): Where | null {
  if (text === 'own') return text;
  const [kind = '', id = ''] = (text ?? '').split(':');
  return isKind(kind) && id !== '' ? { kind, id } : null;
}
export const anchorOf = (where: Where | null): Anchor | null => (where === 'own' ? null : where);

export const ownPlace: Text = { en: 'Wherever they are', de: 'Dort, wo die Person gerade ist' };

/** What is chosen so far. All of it stands in the address, so that Back takes one step back. */
export type Chosen = Readonly<{ user: string | null; role: string | null; at: Where | null }>;
export type Step = 'user' | 'role' | 'at' | 'terms';

/** What is not known yet is asked in this order, wherever one began. */
export const stepOf = ({ user, role, at }: Chosen): Step =>
  user === null ? 'user' : role === null ? 'role' : at === null ? 'at' : 'terms';

export function useChosen() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen: Chosen = { user: search['user'] ?? null, role: search['role'] ?? null, at: whereFrom(search['at']) };
  const go = (changed: Readonly<Partial<Record<'user' | 'role' | 'at', string | undefined>>>) =>
    void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, ...changed }) });
  return { chosen, go };
}
