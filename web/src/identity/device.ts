/** What a sign-in was made with, as the browser says it of itself. */
export type Device = Readonly<{ browser: string; system: string }>;

// the first that fits: browsers name those they are built on as well
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/u, 'Edge'],
  [/\bOPR\/(\d+)/u, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/u, 'Firefox'],
  [/\b(?:HeadlessChrome|Chromium|Chrome|CriOS)\/(\d+)/u, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//u, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPod)\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'macOS'],
  [/\bLinux\b/u, 'Linux'],
];

/** Reads the line a browser sends; null when it is none that is known here. */
export function deviceOf(line: string): Device | null {
  const system = systems.find(([sign]) => sign.test(line))?.[1];
  for (const [sign, name] of browsers) {
    const [, version] = sign.exec(line) ?? [];
    if (version && system) return { browser: `${name} ${version}`, system };
  }
  return null;
}
