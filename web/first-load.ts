import { dirname, join } from 'node:path';

type Info = Readonly<{ code: string | null; importedIds: readonly string[] }> | null;
type Look = (id: string) => Info;

/** Packages with one file that re-exports everything: what is imported by name counts, not what could be. */
const barrels =
  /(?:@mantine\/core\/esm\/index|@mantine\/hooks\/esm\/index|icons-react\/dist\/esm\/tabler-icons-react)\.mjs$/u;

/**
 * Names the chunk of everything the entry needs at once, so that the first load is one script instead of one request for
 * every module that a later screen happens to share. Modules only later screens need are left to the bundler.
 */
export function firstLoad(): (id: string, context: { getModuleInfo: Look }) => string | null {
  let first: ReadonlySet<string> | undefined;
  return (id, context) => {
    const look: Look = (of) => context.getModuleInfo(of);
    first ??= reachedFrom(entryOf(id, look), look);
    return first.has(id) ? 'first' : null;
  };
}

function reachedFrom(entry: string, look: Look): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    const info = look(id);
    const code = info?.code ?? '';
    // A copy: the bundler uses the same arrays again for its next answer.
    for (const imported of [...(info?.importedIds ?? [])]) {
      if (barrels.test(imported)) for (const file of named(code, imported, look)) visit(file);
      else visit(imported);
    }
  };
  visit(entry);
  return reached;
}

/** The files behind the names that a module takes from a barrel. */
function named(code: string, barrel: string, look: Look): readonly string[] {
  const text = look(barrel)?.code ?? '';
  return [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["'](@[^"']+)["']/gu)]
    .filter(([, , from]) => from !== undefined && barrel.includes(`/${from}/`))
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(/\s+as\s+/u)[0] ?? ''))
    .flatMap((name) => {
      const found = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\s*["'](\\.[^"']+)["']`, 'u').exec(text);
      return name && found?.[1] ? [join(dirname(barrel), found[1])] : [];
    });
}

/** The page's own script: `main.tsx` beside the screens. */
function entryOf(id: string, look: Look): string {
  const entry = join(import.meta.dirname, 'src', 'main.tsx');
  if (look(entry) === null) throw new Error(`${entry} is not part of the build that asks for ${id}.`);
  return entry;
}
