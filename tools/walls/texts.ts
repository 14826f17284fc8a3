import ts from 'typescript';
import { finding, isTest, type Source, walk } from './source.ts';

/** What people read or hear stands in these attributes of elements and fields of objects. */
const spoken =
  /^(label|title|placeholder|alt|aria-label|aria-description|aria-roledescription|aria-valuetext|description|message|help|hint|heading|text|name|verb|says|sentence|does|detail|reason|remedy|because|subject|nothingFoundMessage|error|words)$/u;
/** Of an object, those that nobody but a person reads. */
const spokenFields =
  /^(label|title|placeholder|help|hint|heading|text|verb|says|sentence|does|detail|remedy|subject)$/u;
const languages = ['en', 'de'];

type Except = Readonly<Record<string, string>>;

/**
 * Texts of the screens are said in every language: none stands bare between elements, in an attribute or in a field that
 * is shown. `except` names texts that are the same in every language, each with its reason.
 */
export function textsSaid(sources: readonly Source[], except: Except = {}): string[] {
  const met = new Set<string>();
  const found = sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const bare: string[] = [];
      walk(source.file, (node) => {
        for (const [at, text] of spokenBy(node)) {
          if (text in except) met.add(text);
          else bare.push(finding(source, at, `says “${text}” in one language`));
        }
      });
      return bare;
    });
  return [...found, ...idle(except, met)];
}

/** A text in several languages leaves none empty and none out. */
export function textsWhole(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.file, (node) => {
        if (!ts.isObjectLiteralExpression(node)) return;
        const said = new Map(node.properties.map((one) => [one.name?.getText() ?? '', one]));
        if (!languages.some((language) => said.has(language))) return;
        const missing = languages.filter((language) => isNothing(said.get(language)));
        if (missing.length > 0) found.push(finding(source, node, `has a text without ${missing.join(', ')}`));
      });
      return found;
    });
}

const isNothing = (property: ts.ObjectLiteralElementLike | undefined): boolean =>
  !property || (ts.isPropertyAssignment(property) && wordsOf(property.initializer).trim() === '');

// what cannot be read here, a call or a name, is taken to say something
const wordsOf = (node: ts.Expression): string => (ts.isStringLiteralLike(node) ? node.text : 'something');

type Said = readonly (readonly [ts.Node, string])[];

function spokenBy(node: ts.Node): Said {
  if (ts.isJsxText(node)) return lettered(node, node.text.trim().replace(/\s+/gu, ' '));
  if (ts.isJsxExpression(node) && isChild(node)) return literalsIn(node.expression);
  if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
    const { initializer } = node;
    if (!initializer) return [];
    if (isIdentity(node)) return [];
    return literalsIn(ts.isJsxExpression(initializer) ? initializer.expression : initializer);
  }
  if (ts.isPropertyAssignment(node) && spokenFields.test(node.name.getText())) return literalsIn(node.initializer);
  return [];
}

const isChild = ({ parent }: ts.Node): boolean => ts.isJsxElement(parent) || ts.isJsxFragment(parent);

// `name` names a field of a form on what the browser draws itself, and is read on components of ours
const isIdentity = (node: ts.JsxAttribute): boolean => {
  const element = node.parent.parent.tagName.getText();
  return node.name.getText() === 'name' && (/^[a-z]/u.test(element) || /Input$/u.test(element));
};

/** Literals that may come out of an expression: of its branches and alternatives, not of what it calls. */
function literalsIn(node: ts.Node | undefined): Said {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return lettered(node, node.text);
  if (ts.isTemplateExpression(node))
    return lettered(node, [node.head.text, ...node.templateSpans.map(({ literal }) => `…${literal.text}`)].join(''));
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node) && /^(&&|\|\||\?\?|\+)$/u.test(node.operatorToken.getText()))
    return [...literalsIn(node.left), ...literalsIn(node.right)];
  return [];
}

const lettered = (node: ts.Node, text: string): Said => (/\p{L}/u.test(text) ? [[node, text]] : []);

const idle = (except: Except, met: ReadonlySet<string>): string[] =>
  Object.keys(except)
    .filter((text) => !met.has(text))
    .map((text) => `“${text}” stands among the exceptions and is said nowhere`);
