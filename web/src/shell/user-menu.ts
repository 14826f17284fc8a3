import { useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconDevices,
  IconFileDownload,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { useLanguage } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { type Language, languages } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { useSignOut } from './sign-out.ts';

/** Language, colours, own things and the way out. */
export function useUserMenu(): () => readonly MenuEntry[] {
  const { say, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const attempt = useAttempt();
  const signOut = useSignOut();

  // Kept with the user before the screens speak it: they follow what is known of the user.
  const speak = (language: Language) =>
    attempt(async () => {
      await ask('PATCH /api/my/profile', { body: { language } });
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, user: { ...me.user, language } });
      choose(language);
      // the organization's own words, in this language
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    });
  const schemes = [
    ['light', say({ en: 'Light', de: 'Hell' }), IconSun],
    ['dark', say({ en: 'Dark', de: 'Dunkel' }), IconMoon],
    ['auto', say({ en: 'As the device', de: 'Wie das Gerät' }), IconDeviceDesktop],
  ] as const;

  return () => [
    { label: say({ en: 'My profile', de: 'Mein Profil' }), icon: IconUser, to: '/my/profile' },
    { label: say({ en: 'My access', de: 'Meine Rechte' }), icon: IconKey, to: '/my/access' },
    { label: say({ en: 'My security', de: 'Meine Sicherheit' }), icon: IconDevices, to: '/my/security' },
    { label: say({ en: 'My data', de: 'Meine Daten' }), icon: IconFileDownload, to: '/my/data' },
    {
      label: say({ en: 'Keyboard shortcuts', de: 'Tastenkürzel' }),
      icon: IconKeyboard,
      hint: '?',
      run: () => document.dispatchEvent(new CustomEvent('ambit:shortcuts')),
    },
    { heading: say({ en: 'Colours', de: 'Farben' }) },
    ...schemes.map(([scheme, label, icon]) => ({
      label,
      icon,
      checked: colorScheme === scheme,
      run: () => setColorScheme(scheme),
    })),
    { heading: say({ en: 'Language', de: 'Sprache' }) },
    ...(Object.keys(languages) as Language[]).map((language) => ({
      label: languages[language],
      checked: say.language === language,
      run: () => speak(language),
    })),
    { line: true },
    { label: say({ en: 'Sign out', de: 'Abmelden' }), icon: IconLogout, run: signOut },
  ];
}
