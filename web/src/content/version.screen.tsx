import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { WholeVersion } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './content.module.css';
import { lookOfItem } from './items.tsx';
import { versionQuery } from './queries.ts';
import type { TextNode } from './rich-text/rich-text.ts';
import { ShownText } from './rich-text/shown-text.tsx';
import { versionLooks } from './version-looks.ts';

export const declared = screen({
  id: 'course-version',
  path: '/content/$id/versions/$version',
  title: { en: 'Version', de: 'Version' },
  help: {
    en: 'What this version held. It is read here and never changed.',
    de: 'Was diese Version enthielt. Sie wird hier gelesen und nie geändert.',
  },
  needs: 'course.view-history',
});

export default function OneVersion() {
  const say = useSay();
  const { id = '', version = '' }: { id?: string; version?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(versionQuery(id, version));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: say({ en: 'Version {number}', de: 'Version {number}' }, data) } : {})}
      trail={
        <Link to="/content/$id/history" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Versions and history', de: 'Versionen und Verlauf' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 160 }} />}
      {data && (
        <>
          <div className={css.head}>
            <Status look={versionLooks[data.state]} />
            {data.publishedAt && (
              <span className="dim">
                {data.publishedBy} · <When at={data.publishedAt} />
              </span>
            )}
          </div>
          {data.changeSummary && <p className={css.description}>{data.changeSummary}</p>}
          {data.items.length === 0 && (
            <Empty
              icon={lookOfItem({ kind: 'lesson', launchable: true }).icon}
              title={say({ en: 'No items', de: 'Keine Teile' })}
            >
              {say({ en: 'Nothing was ever added to it.', de: 'Es wurde nie etwas hinzugefügt.' })}
            </Empty>
          )}
          <ol className={css.rows}>
            {data.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}

function Item({ item }: { item: WholeVersion['items'][number] }) {
  const say = useSay();
  const { icon: Picture, word } = lookOfItem(item);
  // The border: the server keeps content of these shapes under these kinds.
  const { text, address } = (item.content ?? {}) as { text?: TextNode; address?: string };
  return (
    <li style={{ paddingInlineStart: item.depth * 20 }}>
      <div className={css.row}>
        <Picture size={16} stroke={1.75} aria-hidden />
        <span>{item.title}</span>
        <span className="dim">{say(word)}</span>
      </div>
      {item.kind === 'lesson' && text && (
        <details>
          <summary>{say({ en: 'Read', de: 'Lesen' })}</summary>
          <ShownText text={text} files={item.files} />
        </details>
      )}
      {item.kind === 'link' && address && <p className="dim">{address}</p>}
      {item.kind !== 'lesson' &&
        item.files.map((file) => (
          <a key={file.id} href={file.url} target="_blank" rel="noopener noreferrer">
            {file.name}
          </a>
        ))}
    </li>
  );
}
