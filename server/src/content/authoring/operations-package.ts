import { z } from 'zod';
import { one, operation, type OtherSide } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { courseProblems, itemsOf } from '../course.ts';
import { contentPackage, course, courses, packages } from '../privileges.ts';
import { insertItems } from '../store.ts';
import { findPackage } from '../store-package.ts';
import { note } from '../versions/deeds-history.ts';
import { demandDraft, draftOf, draftShape, notInDraft, placeOf } from './deeds-draft.ts';
import { draftProblems, inPlaceOf } from './draft.ts';
import { deleteItems, partsOfPackages, setOrder } from './store.ts';

/** The package is one the asker may load content with. */
const packageSide: OtherSide = {
  kind: contentPackage,
  field: 'packageId',
  seenBy: packages.load,
  outside: draftProblems['package-elsewhere'],
};

export const replacePackage = operation({
  id: 'course-version.load-package',
  does: {
    en: 'Put what a package holds in place of the packages in the draft of a course',
    de: 'Den Inhalt eines Pakets an die Stelle der Pakete im Entwurf eines Kurses setzen',
  },
  method: 'POST',
  path: '/api/courses/:id/package',
  needs: courses.addFile,
  on: one(course),
  andOn: packageSide,
  input: z.strictObject({ packageId: z.uuid() }),
  output: draftShape,
  run: async (c) => {
    const place = placeOf(c);
    const { version, items } = await demandDraft(c);
    const { packageId } = c.input;
    const found = await findPackage(c.tx, place.organization, packageId, c.now.getTime());
    if (!found) throw notInDraft('packageId', 'package-elsewhere');
    if (!found.manifest) throw new Refusal(courseProblems['package-not-ready']);
    const former = await partsOfPackages(c.tx, place.organization, version);
    const added = inPlaceOf(former, itemsOf(found.manifest, c.newId), items.length);
    const gone = new Set(former.map(({ id }) => id));
    await insertItems(c.tx, { ...place, version, package: packageId }, added);
    await deleteItems(c.tx, place.organization, [...gone]);
    // the new ones stand where the first of the former stood
    const at = former.length > 0 ? items.findIndex(({ id }) => gone.has(id)) : items.length;
    const order = items.map(({ id }) => id).toSpliced(at, 0, ...added.map(({ id }) => id));
    await setOrder(
      c.tx,
      place.organization,
      version,
      order.filter((id) => !gone.has(id)),
    );
    const what = former.length > 0 ? 'package-replaced' : 'package-loaded';
    const said = { name: found.fileName, items: added.length, size: found.size };
    await note(c, c.params.id ?? '', what, said);
    c.audit({ before: { items: former.map(({ title }) => title) }, after: { package: packageId, ...said } });
    return draftOf(c, c.params.id ?? '');
  },
});
