import type { ComponentType } from 'react';
import type { PrivilegeId } from './api/privileges.gen.ts';
import type { Text } from './say.ts';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>;
/** The parts of the menu, in their order: what is done daily stands before what is set up once. */
export const menuGroups = ['mine', 'people', 'training', 'insight', 'directory', 'organization'] as const;
export type MenuGroup = (typeof menuGroups)[number];

/** What the shell knows of a screen: route, menu entry, title, help and palette entry follow from it. */
export type Declared = Readonly<{
  id: string;
  path: string;
  title: Text;
  /** One sentence under the title. */ help: Text;
  /** The privilege to open it, or any of several; null when everybody signed in may. */
  needs: PrivilegeId | readonly PrivilegeId[] | null;
  /** Part of the plan without which there is no trace of it. */ feature?: string;
  menu?: Readonly<{
    group: MenuGroup;
    order: number;
    icon: Icon;
    /** Pressed after `g`. */ key?: string;
    /** What the menu calls it where that is not its title. */ name?: Text;
  }>;
  /** A deed that the palette offers by this name: "Add a user". */ deed?: Text;
  /** Shown without the shell and without a sign-in. */ bare?: true;
}>;

/** @example export const declared = screen({ id: 'users', path: '/users', title: {…}, help: {…}, needs: 'user.view' }); */
export const screen = (declared: Declared): Declared => Object.freeze(declared);

/** The privileges a screen can be opened with; none means everybody. */
export const neededFor = ({ needs }: Declared): readonly PrivilegeId[] =>
  needs === null ? [] : typeof needs === 'string' ? [needs] : needs;

/** Who asks: what they may do, and what their organization’s plan has. */
type Asker = Readonly<{ may: Readonly<Record<string, true>>; organization: Readonly<{ features: readonly string[] }> }>;

export const mayOpen = (declared: Declared, { may, organization }: Asker): boolean =>
  (declared.feature === undefined || organization.features.includes(declared.feature)) &&
  (declared.needs === null || neededFor(declared).some((each) => may[each]));
