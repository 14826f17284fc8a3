import type { Icon } from '../screen.tsx';
import type { Text } from '../say.ts';
import {
  IconBuilding,
  IconBuildingCommunity,
  IconBuildings,
  IconCalendarEvent,
  IconCards,
  IconChalkboard,
  IconBook2,
  IconBriefcase,
  IconHierarchy,
  IconMapPin,
  IconPencil,
  IconServer,
  IconShoppingCart,
  IconSitemap,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

type Look = Readonly<{ icon: Icon; word: Text }>;

/** Scopes as a cell of the matrix has room for them: a picture and a word. The whole words stand in its details. */
export const scopeLooks: Readonly<Record<string, Look>> = {
  own: { icon: IconUser, word: { en: 'Own', de: 'Eigenes' } },
  created: { icon: IconPencil, word: { en: 'Created', de: 'Angelegt' } },
  instructs: { icon: IconChalkboard, word: { en: 'Instructs', de: 'Unterrichtet' } },
  reports: { icon: IconHierarchy, word: { en: 'Reports', de: 'Unterstellte' } },
  group: { icon: IconUsersGroup, word: { en: '[group|Group]', de: '[group|Gruppe]' } },
  site: { icon: IconUsersGroup, word: { en: 'Site', de: 'Prüfort' } },
  course: { icon: IconBook2, word: { en: '[course|Course]', de: '[course|Kurs]' } },
  session: { icon: IconCalendarEvent, word: { en: '[session|Session]', de: '[session|Termin]' } },
  'card-bank': { icon: IconCards, word: { en: 'Card bank', de: 'Kartenbank' } },
  location: { icon: IconMapPin, word: { en: '[location|Location]', de: '[location|Standort]' } },
  'location-tree': { icon: IconSitemap, word: { en: 'And below', de: 'Und darunter' } },
  department: { icon: IconBriefcase, word: { en: '[department|Department]', de: '[department|Abteilung]' } },
  purchased: { icon: IconShoppingCart, word: { en: 'Bought', de: 'Gekauft' } },
  client: { icon: IconBuilding, word: { en: 'Client', de: 'Kunde' } },
  customer: { icon: IconUsers, word: { en: 'Customer', de: 'Kunde' } },
  organization: { icon: IconBuildingCommunity, word: { en: 'Organization', de: 'Organisation' } },
  clients: { icon: IconBuildings, word: { en: 'Clients', de: 'Kunden' } },
  'organization-and-clients': { icon: IconBuildings, word: { en: 'And clients', de: 'Und Kunden' } },
  platform: { icon: IconServer, word: { en: 'Installation', de: 'Installation' } },
};

/** The widest last, as scopes are listed: what a cell shows of several. */
export const widestOf = (tokens: readonly string[]): string | undefined =>
  Object.keys(scopeLooks).findLast((token) => tokens.includes(token));
