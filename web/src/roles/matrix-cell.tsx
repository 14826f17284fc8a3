import { IconPoint } from '@tabler/icons-react';
import type { RoleMatrix } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { Differences } from './differences.tsx';
import css from './matrix.module.css';
import { scopeLooks, widestOf } from './matrix-scopes.ts';

export type MatrixRole = RoleMatrix['roles'][number];
export type MatrixPlace = Readonly<{ privilege: string; role: string }>;
export type MatrixRow = RoleMatrix['areas'][number]['privileges'][number];
type Cell = MatrixRole['cells'][string];

/** Where a role holds a privilege, all of it in words. */
const wordsOf = ({ scopes, sides, requirements }: Cell): readonly string[] => [
  ...scopes,
  ...sides.map(({ side, scopes: held }) => `${side}: ${held.join(', ')}`),
  ...requirements,
];

/** A cell at a glance: a picture and a word, how many more, and whether it differs. */
export function CellFace({ cell }: { cell: Cell | undefined }) {
  const say = useSay();
  if (!cell) return <span className={css.nothing}>–</span>;
  const tokens = [...cell.any, ...cell.sides.flatMap(({ any }) => any)];
  const look = scopeLooks[widestOf(tokens) ?? ''];
  const more = new Set(tokens).size - 1;
  const Picture = look?.icon ?? IconPoint;
  return (
    <span className={css.face} title={wordsOf(cell).join(' · ')}>
      {look ? (
        <>
          <Picture size={14} aria-hidden />
          <span className={css.word}>{say(look.word)}</span>
          {more > 0 && <span className="dim">+{more}</span>}
          {cell.requirements.length > 0 && (
            <span className="dim" aria-hidden>
              *
            </span>
          )}
        </>
      ) : (
        <span className={css.nothing}>–</span>
      )}
      {cell.differs.length > 0 && <span className="unseen">{say({ en: '(differs)', de: '(weicht ab)' })}</span>}
    </span>
  );
}

type DetailProps = { row: MatrixRow; role: MatrixRole; against: string; close: () => void };

/** Everything about one cell: what the privilege is, where the role holds it, and what is different. */
export function CellDialog({ row, role, against, close }: DetailProps) {
  const say = useSay();
  const cell = role.cells[row.privilege];
  const isHeld = cell !== undefined && (cell.any.length > 0 || cell.sides.length > 0);
  return (
    <Dialog side title={row.title} close={close}>
      <div className={css.details}>
        <p>{row.sentence}</p>
        <Facts
          facts={[
            [{ en: 'Role', de: 'Rolle' }, role.name],
            [
              { en: 'Holds it for', de: 'Hat es für' },
              isHeld ? (
                <List
                  key="held"
                  items={[...cell.scopes, ...cell.sides.map(({ side, scopes }) => `${side}: ${say.list(scopes)}`)]}
                />
              ) : (
                say({ en: 'Does not hold it', de: 'Hat es nicht' })
              ),
            ],
            ...(cell && cell.requirements.length > 0
              ? [[{ en: 'Only', de: 'Nur' }, <List key="only" items={cell.requirements} />] as const]
              : []),
            [{ en: 'Name in the API', de: 'Name in der API' }, <code key="id">{row.privilege}</code>],
          ]}
        />
        {cell && cell.differs.length > 0 && (
          <section>
            <h3>{against}</h3>
            <Differences
              cells={cell.differs.map((one) => ({ ...one, privilege: row.privilege, title: one.side ?? row.title }))}
            />
          </section>
        )}
      </div>
    </Dialog>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul className={css.items}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
