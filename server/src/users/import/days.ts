/**
 * The instant at which a day ends somewhere: the first of the next day.
 * @example endOfDay('2026-12-31', 'Europe/Berlin').toISOString() // '2026-12-31T23:00:00.000Z'
 */
export function endOfDay(day: string, zone: string): Date {
  const question = `${day} ${zone}`;
  const known = ends.get(question) ?? workedOut(day, zone);
  // files name few different days
  if (ends.size > 1_000) ends.clear();
  ends.set(question, known);
  return known;
}

const ends = new Map<string, Date>();

function workedOut(day: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, date + 1);
  const guess = midnight - offsetAt(midnight, zone);
  // near a change of the clocks the first guess is an hour off
  return new Date(midnight - offsetAt(guess, zone));
}

/** The last day before an instant, somewhere. @example lastDayBefore(new Date('2026-12-31T23:00:00Z'), 'Europe/Berlin') // '2026-12-31' */
export function lastDayBefore(instant: Date, zone: string): string {
  const before = instant.getTime() - 1;
  return new Date(before + offsetAt(before, zone)).toISOString().slice(0, 10);
}

/** Milliseconds by which the clocks there are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
}
