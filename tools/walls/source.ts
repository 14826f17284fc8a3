import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One file of a workspace, parsed. */
export type Source = Readonly<{
  /** Beneath the folder that was read, with slashes. */ path: string;
  file: ts.SourceFile;
}>;

/** Something imported: from where, and on which line. */
export type Import = Readonly<{
  from: string;
  line: number;
  names: readonly string[] /** Types alone: nothing of it is there when the program runs. */;
  types: boolean;
}>;

/** All hand-written TypeScript files of a folder, those of tests included. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/u.test(path) && !/\.gen\.ts$|\.d\.ts$|(^|\/)(node_modules|dist)\//u.test(path))
    .sort()
    .map((path) => ({
      path,
      file: ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true),
    }));
}

/** Files that tests are made of: they may do what the product may not. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)test\/|^testing\.ts$/u.test(path);

export function importsOf({ file }: Source): Import[] {
  const imports: Import[] = [];
  walk(file, (node) => {
    const named = specifier(node);
    if (named && ts.isStringLiteralLike(named))
      imports.push({ from: named.text, line: lineOf(named), names: namesOf(node), types: isOfTypes(node) });
  });
  return imports;
}

/** Calls `visit` for a node and everything within it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Names what breaks a wall, one sentence a finding. */
export const finding = ({ path }: Source, node: ts.Node | number, says: string): string =>
  `${path}:${typeof node === 'number' ? node : lineOf(node)} ${says}`;

// import and export ... from, import(...), import('...').Type
function specifier(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined;
}

function isOfTypes(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (!clause) return false;
  const { namedBindings } = clause;
  const named = namedBindings && ts.isNamedImports(namedBindings) && !clause.name ? namedBindings.elements : [];
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly))
  );
}

function namesOf(node: ts.Node): string[] {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  return bindings && ts.isNamedImports(bindings)
    ? bindings.elements.map((name) => (name.propertyName ?? name.name).text)
    : [];
}
