import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Look } from '../ui/status.tsx';

export const looks = {
  on: { word: { en: 'On', de: 'Ein' }, icon: IconCircleCheck, tone: 'good' },
  off: { word: { en: 'Off', de: 'Aus' }, icon: IconCircleDashed, tone: 'calm' },
} as const satisfies Record<string, Look>;

export const kinds = {
  oidc: { en: 'OpenID Connect', de: 'OpenID Connect' },
  saml: { en: 'SAML 2.0', de: 'SAML 2.0' },
} as const;

export const matchFields = {
  userName: { en: 'User name', de: 'Benutzername' },
  email: { en: 'E-mail', de: 'E-Mail' },
  employeeIdentifier: { en: 'Employee identifier', de: 'Personalnummer' },
} as const;
