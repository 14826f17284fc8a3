/** Where a user stands: only `active` and `suspended` ones may sign in. */
export const userStates = ['invited', 'listed', 'active', 'suspended', 'disabled', 'archived', 'deleted'] as const;
export type UserState = (typeof userStates)[number];

/** Which states an administrator may put a user into, from which. */
export const transitions: Readonly<Record<UserState, readonly UserState[]>> = {
  invited: ['archived'],
  listed: ['archived'],
  active: ['suspended', 'disabled', 'archived'],
  suspended: ['active', 'disabled', 'archived'],
  disabled: ['active', 'archived'],
  archived: ['active'],
  deleted: [],
};

export const maySignIn = (state: UserState): boolean => state === 'active' || state === 'suspended';

/** The orders a list of users comes in: each is an index, read forwards or (with a minus) backwards. */
export const sorts = ['name', '-name', 'user-name', '-user-name'] as const;
export type UserSort = (typeof sorts)[number];
