export * from './operations-instructors.ts';

import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { notInDraft } from '../authoring/deeds-draft.ts';
import { filesOfCourse } from '../files/store.ts';
import { course, courses } from '../privileges.ts';
import { indexCourses } from '../store.ts';
import { putTags } from '../tags/store.ts';
import { tagProblems } from '../tags/tag.ts';
import { factsNow, idOf, placeOf, shownFacts, whole } from './deeds-facts.ts';
import { factsInput, price, remindDays } from './facts.ts';
import { updateFacts, updateImage, updatePrice, updateReminders } from './store.ts';

export const readFacts = operation({
  id: 'course.facts',
  does: {
    en: 'See what a course says of itself: tags, instructors, duration, price',
    de: 'Sehen, was ein Kurs von sich sagt: Schlagwörter, Lehrende, Dauer, Preis',
  },
  method: 'GET',
  path: '/api/courses/:id/facts',
  needs: courses.view,
  on: one(course),
  output: shownFacts,
  run: (c) => whole(c),
});

export const editFacts = operation({
  id: 'course.edit-facts',
  does: {
    en: 'Change language, keywords, duration, credits and devices of a course',
    de: 'Sprache, Suchwörter, Dauer, Punkte und Geräte eines Kurses ändern',
  },
  method: 'PUT',
  path: '/api/courses/:id/facts',
  needs: courses.edit,
  on: one(course),
  input: factsInput,
  output: shownFacts,
  run: async (c) => {
    const { language, keywords, minutes, credits, worksOn } = await factsNow(c);
    await updateFacts(c.tx, c.granted, placeOf(c), c.input);
    await indexCourses(c.tx, placeOf(c), [idOf(c)]);
    c.audit({ before: { language, keywords, minutes, credits, worksOn }, after: c.input });
    return whole(c);
  },
});

export const editImage = operation({
  id: 'course.edit-image',
  does: { en: 'Choose the picture a course is shown with', de: 'Das Bild wählen, mit dem ein Kurs gezeigt wird' },
  method: 'PUT',
  path: '/api/courses/:id/image',
  needs: courses.edit,
  on: one(course),
  input: z.strictObject({ /** A picture among its files; null: none. */ fileId: z.uuid().nullable() }),
  output: shownFacts,
  run: async (c) => {
    const { fileId } = c.input;
    const [file] = fileId ? await filesOfCourse(c.tx, placeOf(c).organization, idOf(c), [fileId]) : [];
    if (fileId && !file) throw notInDraft('fileId', 'file-elsewhere');
    if (file && !file.mediaType.startsWith('image/')) throw notInDraft('fileId', 'file-of-other-kind');
    const { imageId } = await factsNow(c);
    await updateImage(c.tx, c.granted, placeOf(c), fileId);
    c.audit({ before: { fileId: imageId }, after: c.input });
    return whole(c);
  },
});

export const editTags = operation({
  id: 'course.edit-tags',
  does: { en: 'Set the tags of a course', de: 'Die Schlagwörter eines Kurses setzen' },
  method: 'PUT',
  path: '/api/courses/:id/tags',
  needs: courses.editTags,
  on: one(course),
  input: z.strictObject({ tags: z.array(z.uuid()).max(30) }),
  output: shownFacts,
  run: async (c) => {
    const { tags } = await factsNow(c);
    const ids = [...new Set(c.input.tags)];
    if ((await putTags(c.tx, placeOf(c).organization, idOf(c), ids)) < ids.length) {
      const { code, says } = tagProblems['tag-unknown'];
      throw new Refusal(problems.invalid, { errors: [{ field: 'tags', code, says }] });
    }
    await indexCourses(c.tx, placeOf(c), [idOf(c)]);
    const now = await whole(c);
    c.audit({ before: { tags: tags.map(({ name }) => name) }, after: { tags: now.tags.map(({ name }) => name) } });
    return now;
  },
});

export const editPrice = operation({
  id: 'course.edit-pricing',
  does: { en: 'Set price and tax of a course', de: 'Preis und Steuer eines Kurses setzen' },
  method: 'PUT',
  path: '/api/courses/:id/price',
  needs: courses.editPricing,
  on: one(course),
  input: z.strictObject({ /** Null: it costs nothing. */ price: price.nullable() }),
  output: shownFacts,
  run: async (c) => {
    const before = await factsNow(c);
    await updatePrice(c.tx, c.granted, placeOf(c), c.input.price);
    c.audit({ before: { price: before.price }, after: c.input });
    return whole(c);
  },
});

export const editReminders = operation({
  id: 'course.remind',
  does: {
    en: 'Say when participants of a course are reminded of completing it',
    de: 'Festlegen, wann Teilnehmende an den Abschluss eines Kurses erinnert werden',
  },
  method: 'PUT',
  path: '/api/courses/:id/reminders',
  needs: courses.remind,
  on: one(course),
  input: z.strictObject({ days: remindDays }),
  output: shownFacts,
  run: async (c) => {
    const before = await factsNow(c);
    await updateReminders(c.tx, c.granted, placeOf(c), c.input.days);
    c.audit({ before: { days: before.remindDays }, after: c.input });
    const { organization } = placeOf(c);
    await c.happened({ kind: 'course-reminders-changed', course: idOf(c), organization });
    return whole(c);
  },
});
