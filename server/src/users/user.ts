/** Where a user stands: only `active` and `suspended` ones may sign in. */
export const userStates = ['invited', 'listed', 'active', 'suspended', 'disabled', 'archived', 'deleted'] as const;
export type UserState = (typeof userStates)[number];

/** Which states an administrator may put a user into, from which; out of the last two one comes back to where one was. */
export const transitions: Readonly<Record<UserState, readonly UserState[]>> = {
  invited: ['archived', 'deleted'],
  listed: ['archived', 'deleted'],
  active: ['suspended', 'disabled', 'archived', 'deleted'],
  suspended: ['active', 'disabled', 'archived', 'deleted'],
  disabled: ['active', 'suspended', 'archived', 'deleted'],
  archived: ['deleted'],
  deleted: [],
};

export const maySignIn = (state: UserState): boolean => state === 'active' || state === 'suspended';

/** The orders a list of users comes in: each is an index, read forwards or (with a minus) backwards. */
export const sorts = ['name', '-name', 'user-name', '-user-name'] as const;
export type UserSort = (typeof sorts)[number];
