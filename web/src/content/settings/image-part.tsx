import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/ask.ts';
import type { CourseFacts, CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { useAttempt } from '../../ui/attempt.ts';
import { Deed } from '../../ui/deed.tsx';
import { DropFile } from '../../ui/drop-file.tsx';
import { useNotify } from '../../ui/notices.tsx';
import css from './settings.module.css';

/** The picture a course is shown with. */
export function ImagePart({ id, facts: { image, may } }: { id: string; facts: CourseFacts }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const attempt = useAttempt();
  const put = (fileId: string | null) =>
    attempt(async () => {
      await ask('PUT /api/courses/{id}/image', { params: { id }, body: { fileId } });
      await client.invalidateQueries({ queryKey: ['course', id] });
      notify({ text: say({ en: 'Saved.', de: 'Gespeichert.' }) });
    });
  return (
    <section className={css.section}>
      <h2>{say({ en: 'Picture', de: 'Bild' })}</h2>
      {image ? (
        <>
          <img src={image} alt={say({ en: 'The picture as it is', de: 'Das jetzige Bild' })} className={css.image} />
          <div>
            <Deed privilege="course.edit" on={{ kind: 'course', id, may: may.edit }} run={() => put(null)}>
              {say({ en: 'Remove picture', de: 'Bild entfernen' })}
            </Deed>
          </div>
        </>
      ) : (
        <p className="dim">{say({ en: 'No picture yet.', de: 'Noch kein Bild.' })}</p>
      )}
      {may.edit === true && (
        <DropFile<CourseFile>
          path={`/api/courses/${id}/files`}
          accept="image/png,image/jpeg,image/webp"
          prompt={say({ en: 'Drop a picture here', de: 'Bild hierher ziehen' })}
          hint={say({
            en: 'PNG, JPEG or WebP; best twice as wide as high.',
            de: 'PNG, JPEG oder WebP; am besten doppelt so breit wie hoch.',
          })}
          done={(file) => put(file.id)}
        />
      )}
    </section>
  );
}
