import { z } from 'zod';
import { browsing, lineOf, listCategories } from '../../catalogue/index.ts';
import { course } from '../../content/index.ts';
import { load } from '../../database/things.ts';
import { mayBeOff, tolerate, wordsOf } from '../../database/search.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { enrollment, ownEnrollments } from '../privileges.ts';
import { registrationProblems } from './problems.ts';
import { offeringOf, shown, shownOffer } from './deeds-offers.ts';
import { findOffer, listOffers, type Narrowed, tagsOffered } from './store-offers.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const browseCatalogue = operation({
  id: 'catalogue.browse',
  does: { en: 'Browse the courses I may register for', de: 'Die Kurse durchsehen, für die ich mich anmelden kann' },
  method: 'GET',
  path: '/api/my/catalogue',
  needs: browsing.browse,
  on: many(course),
  query: z.object({
    ...page,
    search: z.string().trim().max(200).default(''),
    /** With everything below it. */ category: z.uuid().optional(),
    language: z.string().max(20).optional(),
    tag: z.uuid().optional(),
    /** Takes no longer. */ minutes: z.coerce.number().int().min(1).max(60_000).optional(),
  }),
  output: listOf(shownOffer),
  run: async (c) => {
    const { limit, after, search, category, language, tag, minutes } = c.query;
    const all = category ? await listCategories(c.tx, c.organization.id) : [];
    const below = all.map(({ id }) => id).filter((id) => category && lineOf(all, id).includes(category));
    const narrowed: Narrowed = {
      words: wordsOf(search),
      categories: category ? below : null,
      language: language ?? null,
      ...{ tag: tag ?? null, minutes: minutes ?? null },
    };
    const offering = { ...offeringOf(c), scope: c.granted.filter };
    const ask = (by: Narrowed) => listOffers(c.tx, offering, by, limit + 1, readCursor(after, 2));
    let rows = await ask(narrowed);
    if (rows.length === 0 && after === undefined && mayBeOff(narrowed.words)) {
      await tolerate(c.tx);
      rows = await ask({ ...narrowed, tolerant: true });
    }
    const { items, after: next } = paged(rows, limit, ({ titleKey, id }) => [titleKey, id]);
    return { items: items.map((offer) => shown(c, offer)), after: next };
  },
});

export const readOfferedTags = operation({
  id: 'catalogue.tags',
  does: { en: 'See the tags in my catalogue', de: 'Die Schlagwörter in meinem Katalog sehen' },
  method: 'GET',
  path: '/api/my/catalogue/tags',
  needs: browsing.browse,
  on: many(course),
  output: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  run: async (c) => ({ items: await tagsOffered(c.tx, { ...offeringOf(c), scope: c.granted.filter }, 200) }),
});

export const readOffer = operation({
  id: 'catalogue.view-details',
  does: { en: 'See a course before I register', de: 'Einen Kurs ansehen, bevor ich mich anmelde' },
  method: 'GET',
  path: '/api/my/catalogue/:id',
  needs: browsing.viewDetails,
  on: one(course),
  output: shownOffer.extend({
    waiver: z.string(),
    prerequisites: z.array(z.object({ id: z.uuid(), title: z.string(), isDone: z.boolean() })),
    may: z.object({ leave: may }),
  }),
  run: async (c) => {
    const found = await findOffer(c.tx, offeringOf(c), c.params.id ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    const mine = found.enrollment && (await load(c.tx, enrollment, found.enrollment.id, false, c.world.now));
    const mayLeave = mine ? c.check(ownEnrollments.leave, mine.thing).allowed : false;
    return {
      ...shown(c, found),
      ...{ waiver: found.waiver, prerequisites: [...found.prerequisites] },
      may: { leave: mayLeave || { reason: say(registrationProblems['not-ones-own'].says, c.language) } },
    };
  },
});
