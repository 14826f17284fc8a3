import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { ask } from '../api/ask.ts';
import { screen } from '../screen.tsx';
import { paint } from '../shell/scheme.ts';
import SignIn from './sign-in.screen.tsx';

export const declared = screen({
  id: 'organization-door',
  path: '/o/$identifier',
  title: { en: 'Sign in', de: 'Anmelden' },
  help: { en: 'Prove who you are to this organization.', de: 'Weisen Sie sich bei dieser Organisation aus.' },
  needs: null,
  bare: true,
});

/** The sign-in page as the organization of the address has made it; without such an organization, the product's own. */
export default function OrganizationDoor() {
  const { identifier = '' }: { identifier?: string } = useParams({ strict: false });
  const { data, isPending } = useQuery({
    queryKey: ['doorway', identifier],
    queryFn: ({ signal }) => ask('GET /api/doorways/{identifier}', { params: { identifier }, signal }),
  });
  useLayoutEffect(() => paint(document.documentElement, data?.accent), [data?.accent]);
  if (isPending) return null;
  return data?.name ? (
    <SignIn door={{ identifier, name: data.name, logo: data.logo, methods: data.methods, joining: data.joining }} />
  ) : (
    <SignIn />
  );
}
