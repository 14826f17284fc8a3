import { useParams } from '@tanstack/react-router';
import { screen } from '../screen.tsx';
import { AtDoor } from './sign-in.screen.tsx';

export const declared = screen({
  id: 'organization-door',
  path: '/o/$identifier',
  title: { en: 'Sign in', de: 'Anmelden' },
  help: { en: 'Prove who you are to this organization.', de: 'Weisen Sie sich bei dieser Organisation aus.' },
  needs: null,
  bare: true,
});

/** The sign-in page of the organization in the address. */
export default function OrganizationDoor() {
  const { identifier = '' }: { identifier?: string } = useParams({ strict: false });
  return <AtDoor identifier={identifier} />;
}
