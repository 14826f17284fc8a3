import { accentOf } from '../accent.ts';

const parts = ['fill', 'hover', 'soft', 'text'] as const;

/** Paints the screens with an organization's colour; none means the product's own. */
export function paint(root: HTMLElement, brand: string | null | undefined): void {
  for (const scheme of ['light', 'dark'] as const) {
    const accent = brand ? accentOf(brand, scheme) : null;
    for (const part of parts) {
      const name = `--accent-${scheme}-${part}`;
      if (accent) root.style.setProperty(name, accent[part]);
      else root.style.removeProperty(name);
    }
  }
}
