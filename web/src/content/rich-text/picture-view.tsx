import { TextInput } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useSay } from '../../language.tsx';
import { useFileAround } from './files-around.ts';
import css from './editor.module.css';

/** A picture with the description that everybody needs who does not see it; a clip stands by itself. */
export function PictureView({ node, updateAttributes, selected, editor }: ReactNodeViewProps) {
  const say = useSay();
  const file = useFileAround(node.attrs['file']);
  const alt = String(node.attrs['alt'] ?? '');
  const isPicture = node.type.name === 'picture';
  return (
    <NodeViewWrapper className={css.figure} data-selected={selected}>
      {file && isPicture && <img src={file.url} alt={alt} />}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a clip inside a text; videos with captions are items of their own */}
      {file && !isPicture && <video src={file.url} controls preload="metadata" />}
      {isPicture && (
        <TextInput
          size="xs"
          label={say({ en: 'What the picture shows', de: 'Was das Bild zeigt' })}
          description={say({
            en: 'Read aloud to people who do not see it.',
            de: 'Wird Menschen vorgelesen, die es nicht sehen.',
          })}
          value={alt}
          disabled={!editor.isEditable}
          maxLength={500}
          onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
        />
      )}
    </NodeViewWrapper>
  );
}
