import type { Editor } from '@tiptap/react';
import {
  IconBlockquote,
  IconBold,
  IconBulb,
  IconH2,
  IconH3,
  IconInfoCircle,
  IconItalic,
  IconList,
  IconListNumbers,
  IconAlertTriangle,
  IconTable,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconRowInsertBottom,
  IconColumnInsertRight,
  IconTrash,
} from '@tabler/icons-react';
import type { Text } from '../../say.ts';
import type { Icon } from '../../screen.tsx';
import type { Tone } from './rich-text.ts';

export type Tool = Readonly<{
  name: Text;
  icon: Icon;
  run: (editor: Editor) => boolean;
  isOn?: (editor: Editor) => boolean;
  /** Shown only where it makes sense. */ when?: (editor: Editor) => boolean;
}>;

const callout = (tone: Tone, name: Text, icon: Icon): Tool => ({
  name,
  icon,
  run: (editor) =>
    editor.isActive('callout', { tone })
      ? editor.chain().focus().lift('callout').run()
      : editor.isActive('callout')
        ? editor.chain().focus().updateAttributes('callout', { tone }).run()
        : editor.chain().focus().wrapIn('callout', { tone }).run(),
  isOn: (editor) => editor.isActive('callout', { tone }),
});
const heading = (level: 2 | 3, name: Text, icon: Icon): Tool => ({
  name,
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
});
const inTable = (editor: Editor) => editor.isActive('table');

/** What stands above a text, in groups. */
export const tools: readonly (readonly Tool[])[] = [
  [
    {
      name: { en: 'Undo', de: 'Rückgängig' },
      icon: IconArrowBackUp,
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: { en: 'Redo', de: 'Wiederholen' },
      icon: IconArrowForwardUp,
      run: (editor) => editor.chain().focus().redo().run(),
    },
  ],
  [
    heading(2, { en: 'Heading', de: 'Überschrift' }, IconH2),
    heading(3, { en: 'Small heading', de: 'Kleine Überschrift' }, IconH3),
  ],
  [
    {
      name: { en: 'Bold', de: 'Fett' },
      icon: IconBold,
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      name: { en: 'Italic', de: 'Kursiv' },
      icon: IconItalic,
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      name: { en: 'List', de: 'Liste' },
      icon: IconList,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      name: { en: 'Numbered list', de: 'Nummerierte Liste' },
      icon: IconListNumbers,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      name: { en: 'Quotation', de: 'Zitat' },
      icon: IconBlockquote,
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
  [
    callout('info', { en: 'Note', de: 'Hinweis' }, IconInfoCircle),
    callout('tip', { en: 'Tip', de: 'Tipp' }, IconBulb),
    callout('warning', { en: 'Warning', de: 'Achtung' }, IconAlertTriangle),
  ],
  [
    {
      name: { en: 'Table', de: 'Tabelle' },
      icon: IconTable,
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
      when: (editor) => !inTable(editor),
    },
    {
      name: { en: 'Add row', de: 'Zeile hinzufügen' },
      icon: IconRowInsertBottom,
      run: (editor) => editor.chain().focus().addRowAfter().run(),
      when: inTable,
    },
    {
      name: { en: 'Add column', de: 'Spalte hinzufügen' },
      icon: IconColumnInsertRight,
      run: (editor) => editor.chain().focus().addColumnAfter().run(),
      when: inTable,
    },
    {
      name: { en: 'Remove table', de: 'Tabelle entfernen' },
      icon: IconTrash,
      run: (editor) => editor.chain().focus().deleteTable().run(),
      when: inTable,
    },
  ],
];
