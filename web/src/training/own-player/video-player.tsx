import { Button } from '@mantine/core';
import { IconBadgeCc, IconMaximize } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { languageName, type Video } from '../../content/videos/video.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { PlayerProps } from './players.ts';
import { useKeys } from './use-keys.ts';
import { type Stretch, useWatching } from './use-watching.ts';
import css from './video-player.module.css';

const speeds = [0.75, 1, 1.25, 1.5, 2];

/** A video goes on where it was left, and is done when enough of it was watched. */
export default function VideoPlayer({ opened, standing, tell }: PlayerProps) {
  const say = useSay();
  const player = useRef<HTMLVideoElement>(null);
  // The border: the server shows content and keeps a state of this shape under this kind.
  const video = opened.content as Video;
  const { watched, at } = standing.state as { watched: readonly Stretch[]; at: number };
  const [speed, setSpeed] = useState(1);
  const [isBroken, setBroken] = useState(false);
  const isDone = standing.completion === 'completed';
  useWatching({ video: player, watched, at, ...video, mayGoAhead: video.mayGoAhead || isDone, tell });
  const captions = useCaptions(player, say.language);
  useKeys(player, captions.toggle);
  const urlOf = (file: string | null) => opened.files.find(({ id }) => id === file)?.url;
  return (
    <figure className={css.player}>
      {isBroken && (
        <p role="alert">
          {say({
            en: 'The video cannot be played. Load the page again; if that does not help, use another browser.',
            de: 'Das Video lässt sich nicht abspielen. Laden Sie die Seite neu, oder nehmen Sie einen anderen Browser.',
          })}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- without tracks nobody speaks in it: publishing asks */}
      <video
        ref={player}
        src={urlOf(video.file)}
        aria-label={opened.title}
        controls
        playsInline
        preload="metadata"
        crossOrigin="anonymous"
        aria-keyshortcuts="Space ArrowLeft ArrowRight C F"
        onError={() => setBroken(true)}
        onRateChange={({ currentTarget }) => {
          // what is faster does not count
          if (currentTarget.playbackRate > 2) currentTarget.playbackRate = 2;
          setSpeed(currentTarget.playbackRate);
        }}
      >
        {video.captions.map(({ file, language }) => (
          <track
            key={language}
            kind="captions"
            srcLang={language}
            src={urlOf(file)}
            label={languageName(language, say.language)}
          />
        ))}
      </video>
      <div className={css.bar}>
        <Choice
          label={say({ en: 'Speed', de: 'Geschwindigkeit' })}
          quiet
          value={String(speed)}
          choose={(value) => {
            if (player.current) player.current.playbackRate = Number(value);
          }}
          options={[...new Set([...speeds, speed])].map((each) => ({ value: String(each), label: `${each}×` }))}
        />
        {video.captions.length > 0 && (
          <Button
            variant="default"
            aria-pressed={captions.areShown}
            leftSection={<IconBadgeCc size={16} aria-hidden />}
            onClick={captions.toggle}
          >
            {captions.areShown
              ? say({ en: 'Hide captions', de: 'Untertitel ausblenden' })
              : say({ en: 'Show captions', de: 'Untertitel zeigen' })}
          </Button>
        )}
        {document.fullscreenEnabled && (
          <Button
            variant="default"
            leftSection={<IconMaximize size={16} aria-hidden />}
            onClick={() => void player.current?.requestFullscreen()}
          >
            {say({ en: 'Full screen', de: 'Vollbild' })}
          </Button>
        )}
      </div>
      {!isDone && <Share video={video} watched={watched} />}
    </figure>
  );
}

/** How much was watched, and how much is asked for. */
function Share({ video: { duration, share, mayGoAhead }, watched }: { video: Video; watched: readonly Stretch[] }) {
  const say = useSay();
  const seen = duration > 0 ? watched.reduce((sum, [from, to]) => sum + to - from, 0) / duration : 0;
  const values = { seen: say.percent(seen), share: say.percent(share / 100) };
  return (
    <figcaption className={css.share}>
      <Progress thin label={say({ en: 'Watched', de: 'Angesehen' })} share={seen} />
      <p>
        {say({ en: 'Watched {seen}. Done at {share}.', de: 'Angesehen {seen}. Erledigt bei {share}.' }, values)}
        {!mayGoAhead && ' '}
        {!mayGoAhead &&
          say({
            en: 'Skipping ahead is possible once it is done.',
            de: 'Vorspulen geht, sobald es erledigt ist.',
          })}
      </p>
    </figcaption>
  );
}

/** Captions are shown in the reader's language where there are some, else in the first there is. */
function useCaptions(player: React.RefObject<HTMLVideoElement | null>, language: string) {
  const [areShown, setShown] = useState(false);
  const toggle = useCallback(() => {
    const tracks = [...(player.current?.textTracks ?? [])];
    const isOn = tracks.some(({ mode }) => mode === 'showing');
    const wanted = isOn ? undefined : (tracks.find((one) => one.language.startsWith(language)) ?? tracks[0]);
    for (const track of tracks) track.mode = track === wanted ? 'showing' : 'disabled';
    setShown(wanted !== undefined);
  }, [player, language]);
  return { areShown, toggle };
}
