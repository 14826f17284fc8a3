import { type ReactNode, createElement } from 'react';
import type { CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { Say } from '../../say.ts';
import { type Mark, playerAddress, type TextNode, toneNames, toneOf } from './rich-text.ts';
import css from './rich-text.module.css';

type Around = Readonly<{ files: readonly CourseFile[]; say: Say }>;

/** Draws a rich text node by node; what is not known is left out. Nothing of the editor comes along. */
export function ShownText({ text, files, lang }: { text: TextNode; files: readonly CourseFile[]; lang?: string }) {
  const say = useSay();
  return (
    <div className={css.text} lang={lang}>
      {drawn(text.content, { files, say })}
    </div>
  );
}

const drawn = (nodes: readonly TextNode[] | undefined, around: Around): ReactNode =>
  // the nodes of a text that is shown never change places
  (nodes ?? []).map((node, at) => <Node key={`${at} ${node.type}`} node={node} around={around} />);

const plain: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
};

function Node({ node, around }: { node: TextNode; around: Around }) {
  const { type, attrs = {}, content } = node;
  const name = plain[type];
  if (name) return createElement(name, null, drawn(content, around));
  switch (type) {
    case 'text':
      return marked(node.text ?? '', node.marks ?? []);
    case 'hardBreak':
      return <br />;
    case 'heading':
      return createElement(`h${Math.min(4, Math.max(2, Number(attrs['level'])))}`, null, drawn(content, around));
    case 'orderedList':
      return <ol start={Number(attrs['start'] ?? 1)}>{drawn(content, around)}</ol>;
    case 'codeBlock':
      return (
        <pre>
          <code>{drawn(content, around)}</code>
        </pre>
      );
    case 'horizontalRule':
      return <hr />;
    case 'callout':
      return <Callout node={node} around={around} />;
    case 'table':
      return (
        <div className={css.table}>
          <table>
            <tbody>{drawn(content, around)}</tbody>
          </table>
        </div>
      );
    case 'tableCell':
    case 'tableHeader':
      return createElement(
        type === 'tableCell' ? 'td' : 'th',
        { colSpan: Number(attrs['colspan'] ?? 1), rowSpan: Number(attrs['rowspan'] ?? 1), className: css.cell },
        drawn(content, around),
      );
    default:
      return <Shown node={node} around={around} />;
  }
}

function Callout({ node, around }: { node: TextNode; around: Around }) {
  const tone = toneOf(node.attrs?.['tone']);
  return (
    <div role="note" className={css.callout} data-tone={tone}>
      <span className={css.tone}>{around.say(toneNames[tone])}</span>
      {drawn(node.content, around)}
    </div>
  );
}

/** What is looked at: a picture, a video, a page of another host. */
function Shown({ node: { type, attrs = {} }, around: { files } }: { node: TextNode; around: Around }) {
  const url = files.find(({ id }) => id === attrs['file'])?.url;
  if (type === 'picture' && url)
    return (
      <figure className={css.picture}>
        <img src={url} alt={String(attrs['alt'] ?? '')} loading="lazy" />
      </figure>
    );
  if (type === 'video' && url)
    return (
      <figure className={css.picture}>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a clip inside a text; videos with captions are items of their own */}
        <video src={url} controls preload="metadata" />
      </figure>
    );
  const address = type === 'embed' ? playerAddress(String(attrs['address'] ?? '')) : null;
  if (!address) return null;
  return (
    <iframe
      className={css.embed}
      src={address}
      title={String(attrs['title'] || address)}
      sandbox="allow-scripts allow-same-origin allow-presentation"
      referrerPolicy="strict-origin-when-cross-origin"
      allowFullScreen
      loading="lazy"
    />
  );
}

const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

function marked(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'link')
      return (
        <a href={attrs?.href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      );
    const tag = tags[type];
    return tag ? createElement(tag, null, inner) : inner;
  }, text);
}
