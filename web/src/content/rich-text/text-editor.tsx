import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Button, TextInput } from '@mantine/core';
import { IconLink, IconPhoto, IconVideo } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { upload } from '../../api/upload.ts';
import type { CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import css from './editor.module.css';
import { FilesAround } from './files-around.ts';
import { Callout, Clip, Embed, Picture } from './nodes.ts';
import shown from './rich-text.module.css';
import { playerAddress, type TextNode } from './rich-text.ts';
import { tools } from './tools.ts';

type Props = {
  label: string;
  text: TextNode;
  files: readonly CourseFile[];
  /** Where files are added. */ course: string;
  disabled: boolean;
  change: (text: TextNode) => void;
};

/** Writes a rich text. It is fetched when an author opens one, so that nobody who learns carries it. */
export default function TextEditor({ label, text, files, course, disabled, change }: Props) {
  const [added, setAdded] = useState<readonly CourseFile[]>([]);
  const editor = useEditor({
    // style elements are refused by the page's own policy: ours are in a sheet
    injectCSS: false,
    editable: !disabled,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, protocols: ['mailto'], defaultProtocol: 'https' },
      }),
      TableKit.configure({ table: { resizable: false } }),
      Callout,
      Picture,
      Clip,
      Embed,
    ],
    // The border: the editor is given what it wrote.
    content: (text.content ?? []).length > 0 ? (structuredClone(text) as JSONContent) : '',
    editorProps: {
      attributes: { class: shown.text ?? '', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
    },
    onUpdate: ({ editor: now }) => change(now.getJSON()),
  });
  const all = [...files, ...added];
  return (
    <FilesAround.Provider value={all}>
      <div className={css.editor}>
        {!disabled && <Bar editor={editor} course={course} add={(file) => setAdded((now) => [...now, file])} />}
        <div className={css.area}>
          <EditorContent editor={editor} />
        </div>
      </div>
    </FilesAround.Provider>
  );
}

type Editor = NonNullable<ReturnType<typeof useEditor>>;

function Bar({ editor, course, add }: { editor: Editor; course: string; add: (file: CourseFile) => void }) {
  const say = useSay();
  const [asking, setAsking] = useState<'link' | 'embed' | null>(null);
  // drawn anew when something else is selected
  useEditorState({ editor, selector: ({ transactionNumber }) => transactionNumber });
  return (
    <>
      <div className={css.bar} role="toolbar" aria-label={say({ en: 'Format', de: 'Format' })}>
        {tools.map((group) => (
          <Group key={group[0]?.name.en}>
            {group
              .filter(({ when }) => !when || when(editor))
              .map(({ name, icon: Picture, run, isOn }) => (
                <button
                  key={name.en}
                  type="button"
                  className={css.tool}
                  aria-label={say(name)}
                  title={say(name)}
                  aria-pressed={isOn?.(editor)}
                  onClick={() => run(editor)}
                >
                  <Picture size={18} stroke={1.75} aria-hidden />
                </button>
              ))}
          </Group>
        ))}
        <button
          type="button"
          className={css.tool}
          aria-pressed={editor.isActive('link')}
          aria-label={say({ en: 'Link', de: 'Link' })}
          title={say({ en: 'Link', de: 'Link' })}
          onClick={() => (editor.isActive('link') ? editor.chain().focus().unsetLink().run() : setAsking('link'))}
        >
          <IconLink size={18} stroke={1.75} aria-hidden />
        </button>
        <AddFile editor={editor} course={course} add={add} />
        <button
          type="button"
          className={css.tool}
          aria-label={say({ en: 'Video of YouTube or Vimeo', de: 'Video von YouTube oder Vimeo' })}
          title={say({ en: 'Video of YouTube or Vimeo', de: 'Video von YouTube oder Vimeo' })}
          onClick={() => setAsking('embed')}
        >
          <IconVideo size={18} stroke={1.75} aria-hidden />
        </button>
      </div>
      {asking && <Address key={asking} about={asking} editor={editor} close={() => setAsking(null)} />}
    </>
  );
}

const Group = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    <span className={css.gap} aria-hidden />
  </>
);

const focus = (field: HTMLInputElement | null) => field?.focus();

/** Asks for the address of a link or of a page that is shown in the text. */
function Address({ about, editor, close }: { about: 'link' | 'embed'; editor: Editor; close: () => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const put = () => {
    const address = about === 'link' ? linkAddress(typed) : playerAddress(typed);
    if (!address) return setWrong(true);
    if (about === 'embed')
      editor
        .chain()
        .focus()
        .insertContent({ type: 'embed', attrs: { address, title: '' } })
        .run();
    else if (editor.state.selection.empty)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else editor.chain().focus().setLink({ href: address }).run();
    close();
  };
  return (
    <form
      className={css.asked}
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <TextInput
        size="xs"
        ref={focus}
        label={
          about === 'link'
            ? say({ en: 'Address', de: 'Adresse' })
            : say({ en: 'Address of a video at YouTube or Vimeo', de: 'Adresse eines Videos bei YouTube oder Vimeo' })
        }
        value={typed}
        error={
          wrong &&
          (about === 'link'
            ? say({ en: 'This is no address.', de: 'Das ist keine Adresse.' })
            : say({
                en: 'Only videos of YouTube and Vimeo can be shown here. Use a link for other pages.',
                de: 'Hier lassen sich nur Videos von YouTube und Vimeo zeigen. Nehmen Sie sonst einen Link.',
              }))
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <Button size="xs" type="submit">
        {say({ en: 'Insert', de: 'Einfügen' })}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {say({ en: 'Cancel', de: 'Abbrechen' })}
      </Button>
    </form>
  );
}

function linkAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^(?:https?:\/\/|mailto:)/u.test(text) ? text : `https://${text}`;
  return text !== '' && URL.canParse(whole) ? whole : null;
}

/** Adds a picture or a clip where the text cursor stands. */
function AddFile({ editor, course, add }: { editor: Editor; course: string; add: (file: CourseFile) => void }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (chosen: File | undefined) => {
    if (!chosen) return;
    setError(null);
    setShare(0);
    try {
      const on = { progress: setShare, signal: new AbortController().signal };
      const file = await upload<CourseFile>(`/api/courses/${course}/files`, chosen, on);
      add(file);
      const type = file.mediaType.startsWith('video/') ? 'video' : 'picture';
      editor
        .chain()
        .focus()
        .insertContent({ type, attrs: { file: file.id } })
        .run();
    } catch (refused) {
      setError(refused);
    } finally {
      setShare(null);
      if (field.current) field.current.value = '';
    }
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={say({ en: 'Picture or video', de: 'Bild oder Video' })}
        accept="image/png,image/jpeg,image/webp,video/mp4,video/webm"
        onChange={(event) => void send(event.currentTarget.files?.[0])}
      />
      <button
        type="button"
        className={css.tool}
        disabled={share !== null}
        aria-label={say({ en: 'Add picture or video', de: 'Bild oder Video hinzufügen' })}
        title={say({ en: 'Add picture or video', de: 'Bild oder Video hinzufügen' })}
        onClick={() => field.current?.click()}
      >
        <IconPhoto size={18} stroke={1.75} aria-hidden />
      </button>
      {share !== null && (
        <Progress thin label={say({ en: 'Upload', de: 'Hochladen' })} share={share < 1 ? share : null} />
      )}
      {error !== null && <ProblemNote error={error} />}
    </>
  );
}
