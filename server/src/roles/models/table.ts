import type { Cell, Privilege, Role, RoleModel } from '@ambit/policy';

/** The areas of privileges by id, in the order they are shown, with their English titles. */
type Areas = Readonly<Record<string, Readonly<{ en: string }>>>;

/**
 * The role models as a document: one table a model, privileges down and roles across, with what every cell covers.
 * Twins come where the models carry them.
 */
export function rolesAsMarkdown(models: readonly RoleModel[], privileges: readonly Privilege[], areas: Areas): string {
  const parts = models.map((model) => ofModel(model, privileges, areas));
  return `${[intro, ...parts].join('\n\n')}\n`;
}

const intro = [
  '# Roles',
  '',
  'What each built-in role may do, and to which things. Generated from the role models; change those instead.',
  '',
  'A cell names the scopes that are covered, any of them, and after a semicolon what must hold besides.',
  'An empty cell gives nothing. What the learner role gives is held by everybody.',
].join('\n');

function ofModel(model: RoleModel, privileges: readonly Privilege[], areas: Areas): string {
  const rule = model.assigning === 'below' ? 'below one’s own rank' : 'up to one’s own rank';
  const sections = Object.entries(areas).flatMap(([area, title]) => {
    const held = privileges.filter(({ id, area: of }) => of === area && model.roles.some(({ cells }) => cells[id]));
    return held.length > 0 ? [ofArea(title.en, model.roles, held)] : [];
  });
  return [`## ${model.id}`, `Roles are given ${rule}.`, ranks(model.roles), ...sections].join('\n\n');
}

const ranks = (roles: readonly Role[]): string =>
  lines([
    ['Role', 'Rank', 'Kind', 'Given at', 'Needs'],
    ...roles.map((role) => [
      role.name.en,
      String(role.rank),
      role.kind,
      role.anchor,
      (role.available ?? []).join(', '),
    ]),
  ]);

/** Roles that hold nothing of an area have no column in it. */
function ofArea(title: string, roles: readonly Role[], privileges: readonly Privilege[]): string {
  const holding = roles.filter(({ cells }) => privileges.some(({ id }) => cells[id]));
  const rows = privileges.map(({ id, title: { en } }) => [
    `${en} (\`${id}\`)`,
    ...holding.map(({ cells }) => inWords(cells[id])),
  ]);
  return `### ${title}\n\n${lines([['', ...holding.map(({ name }) => name.en)], ...rows])}`;
}

function inWords(cell: Cell | undefined): string {
  if (!cell) return '';
  const sides = Object.entries(cell.sides ?? {}).map(([side, { any }]) => `${side}: ${any.join(', ')}`);
  const scopes = sides.length > 0 ? sides.join(' / ') : cell.any.join(', ');
  return cell.all?.length ? `${scopes}; ${cell.all.join(', ')}` : scopes;
}

function lines([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
