import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { mayOpen } from '../screen.tsx';
import { menuOf } from '../screens.ts';
import type { Text } from '../say.ts';
import { Dialog } from '../ui/dialog.tsx';
import css from './shortcut-list.module.css';
import { isMac } from './sidebar.tsx';

const always: readonly [keys: readonly string[], what: Text][] = [
  [['/'], { en: 'Search this page', de: 'Auf dieser Seite suchen' }],
  [['?'], { en: 'Show this list', de: 'Diese Liste zeigen' }],
  [['↑', '↓'], { en: 'Move through a table', de: 'Durch eine Tabelle gehen' }],
  [['Enter'], { en: 'Open the row', de: 'Zeile öffnen' }],
  [['Space'], { en: 'Select the row', de: 'Zeile auswählen' }],
  [['Esc'], { en: 'Close what lies on top', de: 'Oberstes schließen' }],
];

export default function ShortcutList({ close }: { close: () => void }) {
  const say = useSay();
  const me = useMe();
  const goes = menuOf((declared) => mayOpen(declared, me)).flatMap(({ menu, title }) =>
    menu?.key ? [[['g', menu.key], title] as const] : [],
  );
  const palette = [[isMac() ? '⌘' : 'Ctrl', 'K'], { en: 'Search or jump to', de: 'Suchen und öffnen' }] as const;
  return (
    <Dialog title={say({ en: 'Keyboard shortcuts', de: 'Tastenkürzel' })} close={close}>
      <dl className={css.list}>
        {[palette, ...goes, ...always].map(([keys, what]) => (
          <div key={keys.join(' ')} className={css.row}>
            <dt>{say(what)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={css.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
