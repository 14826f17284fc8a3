import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Stretch } from './video.ts';
import { isWatched, watchedWith } from './watching.ts';

const film = { duration: 600, share: 90, mayGoAhead: true };
const nothing = { watched: [], credit: 0 };

describe('What was watched of a video', () => {
  test('is no more than twice the time that has passed', () => {
    assert.deepEqual(watchedWith(film, nothing, [[0, 600]], 15).watched, [[0, 30]]);
    assert.deepEqual(watchedWith(film, nothing, [[0, 30]], 0).watched, []);
  });

  test('may be told later than it was seen', () => {
    const first = watchedWith(film, nothing, [[0, 10]], 60);
    assert.deepEqual(watchedWith(film, first, [[10, 110]], 0).watched, [[0, 110]]);
  });

  test('is not made more by telling many short stretches of it', () => {
    const crumbs = Array.from({ length: 100 }, (_, n): Stretch => [n * 0.8, n * 0.8 + 0.25]);
    const { watched } = watchedWith(film, nothing, crumbs, 10);
    const seconds = watched.reduce((sum, [from, to]) => sum + to - from, 0);
    assert.ok(seconds > 0 && seconds <= 20 + 1e-6, String(seconds));
  });

  test('counts once, however often it is watched', () => {
    const once = watchedWith(film, nothing, [[0, 400]], 200);
    const again = watchedWith(film, once, [[100, 300]], 200);
    assert.deepEqual(again.watched, [[0, 400]]);
    assert.equal(isWatched(film, again.watched), false);
  });

  test('ends with the video', () => {
    assert.deepEqual(watchedWith(film, nothing, [[590, 900]], 600).watched, [[590, 600]]);
  });

  test('follows on what was seen before where nobody may go ahead', () => {
    const strict = { ...film, mayGoAhead: false };
    const first = watchedWith(strict, nothing, [[300, 600]], 600);
    assert.deepEqual(first.watched, []);
    const stretches: readonly Stretch[] = [
      [0, 20],
      [20.4, 50],
      [300, 310],
    ];
    assert.deepEqual(watchedWith(strict, first, stretches, 0).watched, [[0, 50]]);
  });

  test('is enough when its author’s share of it was seen, wherever it lies', () => {
    assert.equal(
      isWatched(film, [
        [0, 300],
        [330, 600],
      ]),
      true,
    );
    assert.equal(
      isWatched(film, [
        [0, 300],
        [400, 600],
      ]),
      false,
    );
    assert.equal(isWatched({ ...film, duration: 0 }, []), false);
  });
});
