import ts from 'typescript';
import { finding, isTest, type Source, walk } from './source.ts';

/** A text of the product in one language, where it stands. */
type Said = Readonly<{ source: Source; node: ts.Node; language: Language; text: string }>;
type Language = 'en' | 'de';

const placed = /\[([a-z-]+)\|[^\]\n]+\]/gu;
/** Something filled in, as a user’s or a group’s name. */
const filled = /\{\w+\}/gu;

/**
 * What the product calls the things that organizations may have a word of their own for. A German Termin is a day by
 * which something is due as well as a session, so it is not looked for; nor is what stands within a compound.
 */
const plain: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:user|location|group|department|course|assignment|session)s?(?![\p{L}-])/iu,
  de: /(?<![\p{L}-])(?:Benutzer[ns]?|Standort(?:en?|s)?|Gruppen?|Abteilung(?:en)?|Kurs(?:en?|es)?|Zuweisung(?:en)?)(?![\p{L}-])/u,
};

/** Words before a singular in German that tell whether it is a he, a she or an it. */
const agreeing =
  /(?:^|[^\p{L}])(?:ein|kein|mein|ihr|sein|der|die|das|zum|zur|im|am|beim|vom|(?:ein|kein|mein|ihr|sein|d|dies|jed|jen|welch|ander|solch|[a-zäöüß]{2,}(?:ig|isch|lich|bar|los|leer|neu|gelöscht))e[mnrs]?)\s$/iu;

/** Exceptions: a phrase, or the path of a file that may say the words as they are, each with its reason. */
type Except = Readonly<Record<string, string>>;

/** No text says a word bare that an organization may have its own for. */
export function ownWordsPlaced(sources: readonly Source[], except: Except = {}): string[] {
  const met = new Set<string>();
  const phrases = Object.keys(except).filter((one) => !one.includes('/'));
  const found = textsOf(sources).flatMap(({ source, node, language, text }) => {
    const bare = text.replace(placed, '').replace(filled, '');
    const rest = phrases.reduce((left, phrase) => {
      const without = left.replace(new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'giu'), '');
      if (without !== left) met.add(phrase);
      return without;
    }, bare);
    const [word] = plain[language].exec(rest) ?? [];
    if (!word) return [];
    if (!(source.path in except)) return [finding(source, node, `says “${word}” bare: “${text}”`)];
    met.add(source.path);
    return [];
  });
  const idle = Object.keys(except).filter((one) => !met.has(one));
  return [...found, ...idle.map((one) => `“${one}” stands among the exceptions and is needed nowhere`)];
}

/** A German sentence holds for any own word: nothing before a singular has to agree with it. */
export const ownWordsHold = (sources: readonly Source[]): string[] =>
  textsOf(sources)
    .filter(({ language }) => language === 'de')
    .flatMap(({ source, node, text }) =>
      [...text.matchAll(placed)]
        .filter(({ 1: word = '', index }) => !word.endsWith('s') && agreeing.test(text.slice(0, index)))
        .map(([whole]) => finding(source, node, `has something agree with ${whole}: “${text}”`)),
    );

const textsOf = (sources: readonly Source[]): Said[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const said: Said[] = [];
      walk(source.file, (node) => {
        if (!ts.isPropertyAssignment(node)) return;
        const language = node.name.getText();
        if (language !== 'en' && language !== 'de') return;
        walk(node.initializer, (each) => {
          if (ts.isStringLiteralLike(each)) said.push({ source, node: each, language, text: each.text });
        });
      });
      return said;
    });
