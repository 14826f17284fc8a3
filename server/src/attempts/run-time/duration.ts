/**
 * Seconds of a time span as either standard writes it, whole and rounded; null when it is written wrongly or is longer
 * than ten thousand hours.
 * @example secondsOf('0001:02:03.5') // 3724
 * @example secondsOf('PT1H2M3.5S') // 3724
 */
export function secondsOf(span: string): number | null {
  const seconds = span.startsWith('P') ? ofDuration(span) : ofClock(span);
  return seconds !== null && seconds <= 36_000_000 ? Math.round(seconds) : null;
}

/** As SCORM 1.2 writes a time span. @example asClock(3724) // '0001:02:04' */
export function asClock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** As SCORM 2004 writes a time span. @example asDuration(3724) // 'PT1H2M4S' */
export function asDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const written = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n}${unit}`);
  return `PT${written.join('') || '0S'}`;
}

function ofClock(span: string): number | null {
  const match = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/u.exec(span);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

// A year and a month have no length of their own; the usual average is taken, as other players do.
const days = { years: 365.25, months: 30.4375 };

function ofDuration(span: string): number | null {
  const shape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/u;
  const match = shape.exec(span);
  if (!match || /^PT?$|T$/u.test(span)) return null;
  const [years = 0, months = 0, wholeDays = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (years * days.years + months * days.months + wholeDays) * 86_400 + hours * 3600 + minutes * 60 + seconds;
}
