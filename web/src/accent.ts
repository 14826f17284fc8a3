/** What the screens paint with an organization's colour, for one colour scheme. */
export type Accent = Readonly<{ fill: string; hover: string; soft: string; text: string }>;

type Oklch = Readonly<{ l: number; c: number; h: number }>;

export const ownAccent = '#3d52b8';

/**
 * Works an accent out of the organization's colour: hue and strength are kept, lightness moves until white text on it
 * and it as text on the page and on its own soft ground reach 4.5 : 1.
 */
export function accentOf(hex: string, scheme: 'light' | 'dark'): Accent {
  const { c, h, l } = toOklch(/^#[0-9a-f]{6}$/iu.test(hex) ? hex : ownAccent);
  const chroma = Math.min(c, 0.19);
  const dark = scheme === 'dark';
  const fill = darkenUntil({ l: Math.min(l, dark ? 0.56 : 0.6), c: chroma, h }, '#ffffff');
  // the darker of the two grounds that text in the accent stands on, the page being the other
  const soft = toHex(dark ? { l: 0.27, c: Math.min(chroma, 0.05), h } : { l: 0.955, c: Math.min(chroma, 0.02), h });
  return {
    fill: toHex(fill),
    hover: toHex({ ...fill, l: fill.l - 0.05 }),
    soft,
    text: dark ? toHex({ l: 0.78, c: Math.min(chroma, 0.11), h }) : toHex(darkenUntil(fill, soft)),
  };
}

/** The contrast of two colours as WCAG counts it, 1..21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function darkenUntil(colour: Oklch, against: string): Oklch {
  const fits = contrast(toHex(colour), against) >= 4.6 || colour.l < 0.1;
  return fits ? colour : darkenUntil({ ...colour, l: colour.l - 0.01 }, against);
}

const channels = (hex: string): [number, number, number] => {
  const n = Number.parseInt(hex.slice(1), 16);
  return [linear((n >> 16) / 255), linear(((n >> 8) & 255) / 255), linear((n & 255) / 255)];
};

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number): number => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// Björn Ottosson's Oklab: equal steps of lightness look equal.
function toOklch(hex: string): Oklch {
  const [r, g, b] = channels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: Math.atan2(bb, a),
  };
}

function toHex({ l, c, h }: Oklch): string {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  const two = (value: number) => Math.round(Math.min(1, Math.max(0, gamma(Math.max(0, value)))) * 255);
  return `#${rgb.map((value) => two(value).toString(16).padStart(2, '0')).join('')}`;
}
