import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import css from './editor.module.css';
import shown from './rich-text.module.css';

/** A page of another host where it will be shown; it is not to be used while the text is written. */
export function EmbedView({ node, selected }: ReactNodeViewProps) {
  const address = String(node.attrs['address'] ?? '');
  return (
    <NodeViewWrapper className={css.figure} data-selected={selected}>
      <iframe className={shown.embed} src={address} title={address} sandbox="allow-scripts allow-same-origin" inert />
      <span className="dim">{address}</span>
    </NodeViewWrapper>
  );
}
