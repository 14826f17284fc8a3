import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { DropFile } from '../../ui/drop-file.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import { CaptionFields } from './caption-fields.tsx';
import { durationOf, minutesOf, type Video } from './video.ts';
import css from './videos.module.css';

export default function VideoEditor({ item, disabled, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [video, setVideo] = useState(item.content as Video);
  const [files, setFiles] = useState<readonly CourseFile[]>(item.files);
  // files arrive while other things are being written
  const latest = useRef(video);
  const set = (part: Partial<Video>) => {
    latest.current = { ...latest.current, ...part };
    setVideo(latest.current);
    change(latest.current);
  };
  return (
    <>
      <Film
        video={video}
        files={files}
        course={item.courseId}
        disabled={disabled}
        take={(file, duration) => {
          setFiles((now) => [...now, file]);
          set({ file: file.id, duration });
        }}
      />
      <CaptionFields
        video={video}
        files={files}
        course={item.courseId}
        disabled={disabled}
        add={(file) => setFiles((now) => [...now, file])}
        set={set}
      />
      <TextInput
        label={say({ en: 'Watched at least, in percent', de: 'Mindestens angesehen, in Prozent' })}
        description={say({
          en: 'The video is done when so much of it was really watched.',
          de: 'Das Video ist erledigt, wenn so viel davon wirklich angesehen wurde.',
        })}
        type="number"
        min={1}
        max={100}
        maw={320}
        disabled={disabled}
        value={video.share}
        onChange={(event) =>
          set({ share: Math.min(100, Math.max(1, Math.round(event.currentTarget.valueAsNumber || 1))) })
        }
      />
      <Checkbox
        label={say({ en: 'Learners may skip ahead', de: 'Lernende dürfen vorspulen' })}
        description={say({
          en: 'Otherwise they can only go back to what they have seen.',
          de: 'Sonst können sie nur zu Gesehenem zurück.',
        })}
        disabled={disabled}
        checked={video.mayGoAhead}
        onChange={({ currentTarget }) => set({ mayGoAhead: currentTarget.checked })}
      />
    </>
  );
}

type FilmProps = Readonly<{
  video: Video;
  files: readonly CourseFile[];
  course: string;
  disabled: boolean;
  take: (file: CourseFile, duration: number) => void;
}>;

/** The video itself: looked at, sent, sent anew. */
function Film({ video, files, course, disabled, take }: FilmProps) {
  const say = useSay();
  const [replacing, setReplacing] = useState(false);
  const [wrong, setWrong] = useState(false);
  const film = files.find(({ id }) => id === video.file);
  const arrived = async (file: CourseFile) => {
    const duration = file.mediaType.startsWith('video/') ? await durationOf(file.url) : 0;
    setWrong(duration === 0);
    if (duration === 0) return;
    setReplacing(false);
    take(file, duration);
  };
  if (film && !replacing)
    return (
      <figure className={css.film}>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its tracks are those its author has added so far */}
        <video key={film.id} src={film.url} controls preload="metadata" crossOrigin="anonymous">
          {video.captions.map(({ file, language }) => (
            <track
              key={language}
              kind="captions"
              srcLang={language}
              src={files.find(({ id }) => id === file)?.url}
              label={language}
            />
          ))}
        </video>
        <figcaption className={css.named}>
          <span>
            {film.name} <span className="dim">{minutesOf(video.duration)}</span>
          </span>
          {!disabled && (
            <Button size="xs" variant="default" onClick={() => setReplacing(true)}>
              {say({ en: 'Replace video', de: 'Video ersetzen' })}
            </Button>
          )}
        </figcaption>
      </figure>
    );
  return (
    <div className={css.film}>
      {wrong && (
        <p role="alert" className={css.wrong}>
          {say({
            en: 'This cannot be played here. Save it as MP4 (H.264) or WebM and choose it again.',
            de: 'Das lässt sich hier nicht abspielen. Speichern Sie es als MP4 (H.264) oder WebM und wählen Sie es neu.',
          })}
        </p>
      )}
      <DropFile<CourseFile>
        path={`/api/courses/${course}/files`}
        accept="video/mp4,video/webm"
        prompt={say({ en: 'Drop a video here', de: 'Video hier ablegen' })}
        hint={say({ en: 'MP4 or WebM, up to 1 GB', de: 'MP4 oder WebM, bis 1 GB' })}
        done={(file) => void arrived(file)}
      />
      {film && (
        <Button variant="default" onClick={() => setReplacing(false)}>
          {say({ en: 'Keep {name}', de: '{name} behalten' }, { name: film.name })}
        </Button>
      )}
    </div>
  );
}
