import { z } from 'zod';

const [narrow, wide] = [320, 3_840];
const [low, high] = [240, 2_160];

/** How an item opens. */
export const presentation = z.strictObject({
  /** In a window of its own; else in the page. */ newWindow: z.boolean().default(false),
  /** Of that window, in pixels. */ width: z.number().int().min(narrow).max(wide).default(1_024),
  height: z.number().int().min(low).max(high).default(768),
  /** The player shows the outline and the ways to other parts; content with its own needs none. */
  navigation: z.boolean().default(true),
});
export type Presentation = z.output<typeof presentation>;

/** How an item opens, by what is kept of it: what nobody said is as usual. */
export const presentationOf = (kept: unknown): Presentation => presentation.catch(presentation.parse({})).parse(kept);
