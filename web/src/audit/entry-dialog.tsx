import type { AuditEntry } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { Status } from '../ui/status.tsx';
import css from './audit.module.css';
import { Who } from './entry-columns.tsx';
import { outcomeLooks } from './looks.ts';

/** One entry: who did what by which role, and what it was before. */
export function EntryDialog({ entry, close }: { entry: AuditEntry; close: () => void }) {
  const say = useSay();
  const { thing, privilege, role, scope, reason, address, organization } = entry;
  return (
    <Dialog title={entry.does} close={close}>
      <div className={css.entry}>
        <Facts
          facts={[
            [{ en: 'Outcome', de: 'Ergebnis' }, <Status key="outcome" look={outcomeLooks[entry.outcome]} />],
            [{ en: 'Who', de: 'Wer' }, <Who key="who" row={entry} />],
            [{ en: 'When', de: 'Wann' }, say.exact(entry.at)],
            ...(thing?.name ? [[{ en: 'On', de: 'Woran' }, thing.name] as const] : []),
            [{ en: 'In', de: 'In' }, organization.name],
            ...(privilege ? [[{ en: 'Privilege', de: 'Recht' }, privilege] as const] : []),
            ...(role ? [[{ en: 'By the role', de: 'Durch die Rolle' }, role] as const] : []),
            ...(scope ? [[{ en: 'Scope', de: 'Reichweite' }, scope] as const] : []),
            ...(reason ? [[{ en: 'Reason', de: 'Grund' }, reason] as const] : []),
            ...(address ? [[{ en: 'From the address', de: 'Von der Adresse' }, address] as const] : []),
          ]}
        />
        <Changed entry={entry} />
        <p className="dim">
          {say(
            { en: '{operation}, entry {id}', de: '{operation}, Eintrag {id}' },
            { operation: entry.operation, id: entry.id },
          )}
        </p>
      </div>
    </Dialog>
  );
}

function Changed({ entry: { changed, isEmptied } }: { entry: AuditEntry }) {
  const say = useSay();
  if (isEmptied)
    return (
      <p className="dim">
        {say({
          en: 'What was written beside this entry has been erased. That it was done stays.',
          de: 'Was neben diesem Eintrag stand, wurde getilgt. Dass es geschah, bleibt.',
        })}
      </p>
    );
  if (changed.length === 0) return null;
  return (
    <table className={css.changes}>
      <thead>
        <tr>
          <th scope="col">{say({ en: 'Field', de: 'Feld' })}</th>
          <th scope="col">{say({ en: 'Before', de: 'Vorher' })}</th>
          <th scope="col">{say({ en: 'After', de: 'Nachher' })}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{before === null ? <span className="dim">–</span> : <del>{before}</del>}</td>
            <td>{after === null ? <span className="dim">–</span> : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
