import ts from 'typescript';
import { finding, lineOf, type Source, walk } from './source.ts';

const most = { file: 300, function: 60, screen: 120 };

/** A file holds one idea and is never over 300 lines; a table of data, which holds no function, may be longer. */
export function filesShort(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const lines = lastLine(source.file);
    return lines > most.file && functionsOf(source).length > 0
      ? [`${source.path} has ${lines} lines, more than ${most.file}`]
      : [];
  });
}

/** A function is never over 60 lines, that of a screen never over 120. What groups tests is no function of its own. */
export function functionsShort(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const limit = source.path.endsWith('.tsx') ? most.screen : most.function;
    return functionsOf(source)
      .filter((node) => !groupsTests(node))
      .map((node) => ({ node, lines: lastLine(node) - lineOf(node) + 1 }))
      .filter(({ lines }) => lines > limit)
      .map(({ node, lines }) => finding(source, node, `a function of ${lines} lines, more than ${limit}`));
  });
}

/** All files together are at most this long. */
export function allShort(sources: readonly Source[], limit: number): string[] {
  const lines = sources.reduce((sum, { file }) => sum + lastLine(file), 0);
  return lines > limit ? [`all files together have ${lines} lines, more than ${limit}`] : [];
}

function groupsTests({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^(describe|suite)$/u.test(parent.expression.getText());
}

function functionsOf({ file }: Source): ts.Node[] {
  const found: ts.Node[] = [];
  walk(file, (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(node);
  });
  return found;
}

const lastLine = (node: ts.Node): number => {
  const file = node.getSourceFile();
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  // the end of a file with a closing newline is the beginning of a line that holds nothing
  return end.character === 0 && node === file ? end.line : end.line + 1;
};
