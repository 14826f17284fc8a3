import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import css from './face.module.css';

const side = 512;
type Cut = Readonly<{ x: number; y: number; zoom: number }>;

/** Chooses the square of a picture that is kept: dragged or moved with the arrow keys, nearer or farther by a slider. */
export function PhotoDialog({ file, save, close }: Props) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [broken, setBroken] = useState(false);
  const [cut, setCut] = useState<Cut>({ x: 0.5, y: 0.5, zoom: 1 });
  useEffect(() => {
    createImageBitmap(file).then(setPicture, () => setBroken(true));
  }, [file]);
  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, cut);
  }, [picture, cut]);
  const move = (x: number, y: number) =>
    setCut((now) => ({ ...now, x: within(now.x - x / now.zoom), y: within(now.y - y / now.zoom) }));
  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0) return;
    const width = event.currentTarget.clientWidth;
    move(event.movementX / width, event.movementY / width);
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(step[0] * 0.05, step[1] * 0.05);
  };
  return (
    <Confirm
      title={say({ en: 'Choose the part to keep', de: 'Ausschnitt wählen' })}
      verb={say({ en: 'Keep picture', de: 'Bild behalten' })}
      ready={picture !== null}
      run={async () => {
        const address = canvas.current?.toDataURL('image/jpeg', 0.9) ?? '';
        await save(address.split(',')[1] ?? '');
      }}
      close={close}
    >
      {broken ? (
        <p role="alert">
          {say({
            en: 'This file is no picture that can be shown. Choose a PNG, JPEG or WebP.',
            de: 'Diese Datei ist kein Bild, das gezeigt werden kann. Wählen Sie ein PNG, JPEG oder WebP.',
          })}
        </p>
      ) : (
        <>
          <canvas
            ref={canvas}
            className={css.crop}
            width={side}
            height={side}
            tabIndex={0}
            role="img"
            aria-label={say({
              en: 'The part that is kept; move it with the arrow keys',
              de: 'Der Ausschnitt; mit den Pfeiltasten verschieben',
            })}
            onPointerMove={drag}
            onKeyDown={press}
          />
          <label className={css.zoom}>
            {say({ en: 'Size', de: 'Größe' })}
            <input
              type="range"
              min={1}
              max={4}
              step={0.05}
              value={cut.zoom}
              onChange={(event) => setCut({ ...cut, zoom: Number(event.currentTarget.value) })}
            />
          </label>
        </>
      )}
    </Confirm>
  );
}

type Props = { file: File; save: (base64: string) => Promise<void>; close: () => void };

const steps: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Draws the square around a point of the picture, as near as asked for. */
function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, { x, y, zoom }: Cut) {
  const edge = Math.min(picture.width, picture.height) / zoom;
  const left = (picture.width - edge) * x;
  const top = (picture.height - edge) * y;
  canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, side, side);
}
