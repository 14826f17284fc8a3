import ts from 'typescript';
import { finding, importsOf, isTest, type Source, walk } from './source.ts';

/** Where something may stand: folders, files, and in rooms the names of files. */
type Places = RegExp;

const product = (sources: readonly Source[], except: Places): Source[] =>
  sources.filter(({ path }) => !isTest(path) && !except.test(path));

/** The policy engine imports nothing but itself. */
export function importsNothing(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => !from.startsWith('./') && !from.startsWith('../'))
      .map(({ from, line }) => finding(source, line, `imports ${from}`)),
  );
}

const requests = /^(fastify|@fastify\/.*|fastify-type-provider-zod|node:https?)$/u;

/** Only http/ knows requests; app.ts and main.ts put it in its place. */
export function requestsInHttp(sources: readonly Source[]): string[] {
  return product(sources, /^(http|outside)\/|^(app|main)\.ts$/u).flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => requests.test(from))
      .map(({ from, line }) => finding(source, line, `imports ${from}, which only http/ may know`)),
  );
}

const world =
  /^node:(fs|fs\/promises|net|tls|dgram|dns|dns\/promises|http|https|http2|child_process|worker_threads|cluster|os)$|^(nodemailer|flydrive|undici)/u;
const chance = ['randomBytes', 'randomUUID', 'randomUUIDv7', 'randomInt', 'getRandomValues', 'randomFill'];

/** Only outside/ talks to the world, the clock and chance among it; `except` names the files that may too, each with its reason. */
export function worldOutside(sources: readonly Source[], except: Readonly<Record<string, string>> = {}): string[] {
  const judged = product(sources, /^(outside|database)\/|^main\.ts$/u).map((source) => ({
    source,
    found: worldIn(source),
  }));
  const idle = Object.keys(except).filter(
    (path) => !judged.some(({ source, found }) => source.path === path && found.length > 0),
  );
  return [
    ...judged.filter(({ source }) => !(source.path in except)).flatMap(({ found }) => found),
    ...idle.map((path) => `${path} stands among the exceptions and needs none`),
  ];
}

function worldIn(source: Source): string[] {
  const found = importsOf(source).flatMap(({ from, line, names }) => [
    ...(world.test(from) ? [finding(source, line, `imports ${from}, which only outside/ may`)] : []),
    ...names
      .filter((name) => chance.includes(name))
      .map((name) => finding(source, line, `imports ${name}, which only outside/ may`)),
  ]);
  walk(source.file, (node) => {
    const said = worldCall(node);
    if (said) found.push(finding(source, node, `uses ${said}, which only outside/ may`));
  });
  return found;
}

function worldCall(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && !node.arguments?.length ? 'new Date()' : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  return /^(Date\.now|Math\.random|performance\.now|fetch|crypto\.\w+|process\.hrtime(\.bigint)?)$/u.test(called)
    ? `${called}()`
    : undefined;
}

/** Only main.ts reads the environment; `except` names the files that may too, each with its reason. */
export function environmentInMain(sources: readonly Source[], except: Readonly<Record<string, string>> = {}): string[] {
  return product(sources, /^main\.ts$/u).flatMap((source) => {
    const found: string[] = [];
    walk(source.file, (node) => {
      const read = ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
      if (read && !(source.path in except))
        found.push(finding(source, node, 'reads process.env, which only main.ts may'));
    });
    return found;
  });
}

const verbs = /^(selectFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto)$/u;
// statements are written in lower case, sentences for people are not
const statement =
  /^\s*(select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+\S+\s+(\w+\s+)?set\s|delete\s+from\s|with\s+\w+\s+as\s*\()/u;

/** Only stores and database/ contain SQL. */
export function sqlInStores(sources: readonly Source[]): string[] {
  return product(sources, /^database\/|^[a-z-]+\/([a-z-]+\/)?store(-[a-z-]+)?\.ts$/u).flatMap((source) => {
    const found: string[] = [];
    walk(source.file, (node) => {
      const said = sqlIn(node);
      if (said) found.push(finding(source, node, `contains SQL (${said}), which only store.ts and database/ may`));
    });
    return found;
  });
}

function sqlIn(node: ts.Node): string | undefined {
  if (ts.isTaggedTemplateExpression(node)) return /^sql\b/u.test(node.tag.getText()) ? 'sql`…`' : undefined;
  if (ts.isPropertyAccessExpression(node)) return verbs.test(node.name.text) ? `.${node.name.text}` : undefined;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node))
    return statement.test(node.text) ? 'a statement as text' : undefined;
  return undefined;
}

/** Ids of roles appear only where the role models are, and in tests. `ids` are those of the models. */
export function rolesInRoles(
  sources: readonly Source[],
  ids: ReadonlySet<string>,
  except: Places = /^roles\//u,
): string[] {
  return product(sources, except).flatMap((source) => {
    const found: string[] = [];
    walk(source.file, (node) => {
      if (ts.isStringLiteralLike(node) && ids.has(node.text))
        found.push(finding(source, node, `names the role ${node.text}, which only roles/ may`));
    });
    return found;
  });
}
