import { signedIn } from './application.ts';
import { clientOf } from './client.ts';
import { enrolledLearners } from './commits.ts';
import { withFreshCourse } from './fixture.ts';
import { inTimes, type Line, perSecond, timesOf } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import { asAdmin } from './world/database.ts';

const learners = 3_000;
/** Milliseconds over which the starts are spread evenly. */
const within = 10_000;
/** A browser has a connection of its own; here so many are shared. */
const connections = 500;

export const starts: Subject = {
  id: 'starts',
  title: 'Starts of a course',
  needsTraining: true,
  how: `${learners.toLocaleString('en')} learners, each signed in and asking for the first time, open the same course, one every ${(within / learners).toFixed(1)} ms, whether the ones before are answered or not; once. The time counts from when the request was due, so that waiting for a connection is part of it.`,
  measure: (ground: Ground) =>
    withFreshCourse(ground, async ({ course, item }) => {
      const application = await ground.application();
      const enrolled = await enrolledLearners(ground, course, learners);
      if (enrolled.length < learners)
        throw new Error(`the data set has only ${enrolled.length} learners who may sign in`);
      const users = enrolled.map(({ user }) => user);
      const cookies = await signedIn(ground.database, ground.plan, users);
      // an installation in use has statistics of its sign-ins; without any, the database guesses which index is the better
      await asAdmin(ground.database.adminUrl, 'analyze sign_ins');
      const client = clientOf(application.port, connections);
      const taken: number[] = [];
      let errors = 0;
      const begun = performance.now();
      const start = async (cookie: string, at: number): Promise<void> => {
        const due = begun + (within * at) / learners;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        const sent = client.send({
          method: 'POST',
          path: '/api/my/launches',
          headers: { ...application.headers(cookie), 'content-type': 'application/json' },
          body: JSON.stringify({ enrollmentId: enrolled[at]?.enrollment, itemId: item }),
        });
        // no answer in time is an error like any other
        const answer = await sent.catch(() => null);
        if (answer?.status === 201) taken.push(performance.now() - due);
        else errors += 1;
      };
      try {
        await Promise.all(cookies.map(start));
      } finally {
        client.close();
      }
      const seconds = (performance.now() - begun) / 1000;
      const times = timesOf(taken);
      const line: Line = {
        what: `${learners.toLocaleString('en')} starts within ${within / 1000} s`,
        ours: `${inTimes(times)}, ${perSecond(taken.length / seconds, 'starts')}, ${errors} errors`,
        partner: null,
        ratio: null,
        bar: 'no error, p95 < 3.2 s',
        met: errors === 0 && times.p95 < 3_200,
      };
      return [line];
    }),
};
