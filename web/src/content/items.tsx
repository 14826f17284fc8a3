import {
  IconClipboardList,
  IconFile,
  IconFileUpload,
  IconFolder,
  IconLink,
  IconListCheck,
  IconPlayerPlay,
  IconTextCaption,
  IconVideo,
} from '@tabler/icons-react';
import type { ContentItem } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Icon } from '../screen.tsx';
import type { Text } from '../say.ts';
import css from './content.module.css';

type Look = Readonly<{ word: Text; icon: Icon }>;

const looks: Readonly<Record<string, Look>> = {
  asset: { word: { en: 'Page', de: 'Seite' }, icon: IconFile },
  file: { word: { en: 'File', de: 'Datei' }, icon: IconFile },
  document: { word: { en: 'Document', de: 'Dokument' }, icon: IconFile },
  lesson: { word: { en: 'Lesson', de: 'Lektion' }, icon: IconTextCaption },
  video: { word: { en: 'Video', de: 'Video' }, icon: IconVideo },
  quiz: { word: { en: 'Quiz', de: 'Test' }, icon: IconClipboardList },
  checklist: { word: { en: 'Checklist', de: 'Checkliste' }, icon: IconListCheck },
  submission: { word: { en: 'Submission', de: 'Abgabe' }, icon: IconFileUpload },
  link: { word: { en: 'Link', de: 'Link' }, icon: IconLink },
};
const heading: Look = { word: { en: 'Heading', de: 'Überschrift' }, icon: IconFolder };
const played: Look = { word: { en: 'Interactive', de: 'Interaktiv' }, icon: IconPlayerPlay };

/** The icon and the word of an item's kind. */
export const lookOfItem = ({ kind, launchable }: Pick<ContentItem, 'kind' | 'launchable'>): Look =>
  launchable ? (looks[kind] ?? played) : heading;

const standards: Readonly<Record<string, string>> = {
  'scorm-1.2': 'SCORM 1.2',
  'scorm-2004': 'SCORM 2004',
  aicc: 'AICC',
  cmi5: 'cmi5',
};

/** A standard by the name people know. */
export const nameOfStandard = (standard: string | null): string | null => standard && (standards[standard] ?? standard);

/** The parts of a course in order, indented as the package has them. */
export function Items({ items }: { items: readonly ContentItem[] }) {
  const say = useSay();
  return (
    <ol className={css.items}>
      {items.map((item) => {
        const { id, title, depth } = item;
        const { icon: Picture, word } = lookOfItem(item);
        return (
          <li key={id} style={{ paddingInlineStart: 16 + depth * 20 }}>
            <Picture size={16} stroke={1.75} aria-hidden />
            {title}
            <span className={css.kind}>{say(word)}</span>
          </li>
        );
      })}
    </ol>
  );
}
