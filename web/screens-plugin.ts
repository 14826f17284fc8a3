import { readFile } from 'node:fs/promises';
import { parseAst, type Plugin } from 'vite';

const mark = '?declared';

/**
 * A screen's declaration and its component stand in one file. The shell needs every declaration at once (menu, palette,
 * routes) and each component only when it is opened: importing `x.screen.tsx?declared` gives the declaration alone.
 */
export function screens(): Plugin {
  return {
    name: 'ambit-screens',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(`.screen.tsx${mark}`)) return null;
      const file = id.slice(0, -mark.length);
      this.addWatchFile(file);
      return declarationOf(await readFile(file, 'utf8'), file);
    },
  };
}

/** The statement `export const declared = screen({ … })` with the imports it uses, as a module of its own. */
export function declarationOf(source: string, file: string): string {
  const { body } = parseAst(source, { lang: 'tsx' }, file);
  const statement = body.find(
    (node) =>
      node.type === 'ExportNamedDeclaration' &&
      node.declaration?.type === 'VariableDeclaration' &&
      node.declaration.declarations.some((each) => each.id.type === 'Identifier' && each.id.name === 'declared'),
  );
  if (!statement) throw new Error(`${file}: write \`export const declared = screen({ … })\`, the shell reads it.`);
  const text = source.slice(statement.start, statement.end);
  const imports = body.flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
    const names = node.specifiers
      .filter((each) => new RegExp(`\\b${each.local.name}\\b`, 'u').test(text))
      .map((each) => source.slice(each.start, each.end));
    return names.length === 0 ? [] : [`import { ${names.join(', ')} } from '${String(node.source.value)}';`];
  });
  return [...imports, text].join('\n');
}
