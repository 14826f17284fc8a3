/** What of a user keeps its dates. */
export const whats = ['location', 'department', 'job-title', 'manager'] as const;
export type What = (typeof whats)[number];
