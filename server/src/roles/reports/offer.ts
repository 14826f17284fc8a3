import { type Cell, type Privilege, type Role, isWithin, kindsOf, readable } from '@ambit/policy';
import { scopesFor } from '../editing/table.ts';

/**
 * The cell by which a role would get a report. Pure. As the role model has it; else of what the report can be limited to,
 * the widest that the role's own reports reach, or as far as it sees users; null where none of that makes sense.
 */
export function cellFor(privilege: Privilege, role: Role, model: Role | null): Cell | null {
  const asDelivered = model?.cells[privilege.id];
  if (asDelivered) return asDelivered;
  const possible = scopesFor(privilege, role.anchor).filter((token) => token !== 'own');
  const reached = Object.entries(role.cells)
    .filter(([id]) => id.startsWith('report.') || id === 'user.view')
    .flatMap(([, { any }]) => any)
    .filter((token) => possible.some((one) => one === token));
  const [widest] = reached.toSorted((a, b) => (a === b ? 0 : isWithin(a, b) ? 1 : -1));
  return widest && kindsOf(privilege).some((kind) => readable(kind, widest)) ? { any: [widest] } : null;
}
