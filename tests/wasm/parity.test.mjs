// Ten thousand journeys taken by chance give the same bytes natively and in the page's module.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {checkedHash, moduleAnswers, nativeAnswers, openCalls, openModule, root, wanderings} from './targets.mjs';

/** @typedef {import('./targets.mjs').Call} Call */

const main = join(root, 'pathways/csa-response/pathway.xml');
const journeys = 10_000;
/** Journeys at a time, for an answer has a hundred kilobytes. */
const atOnce = 500;
/** Few journeys are longer; some are cut short, so that states on the way are compared too. */
const most = 200;

test('ten thousand journeys by chance through the shipped pathway', async (context) => {
  const module = await openModule('llwybr');
  const begin = openCalls(main, checkedHash(main));
  moduleAnswers(module, begin);
  let ended = 0;
  let steps = 0;
  /** @type {Set<string>} */
  const different = new Set();
  for (let first = 0; first < journeys; first += atOnce) {
    const seeds = Array.from({length: atOnce}, (_, place) => first + place);
    const taken = wanderings(begin, seeds.map((seed) => ({seed, most: seed % 4 === 0 ? 1 + seed % 37 : most})));
    const calls = taken.map((inputs) => /** @type {Call} */ (['journey', inputs]));
    const native = nativeAnswers([...begin, ...calls]).slice(begin.length);
    const answers = moduleAnswers(module, calls);
    answers.forEach((answer, place) => {
      assert.ok(answer === native[place], `seed ${seeds[place]}`);
      const status = /"status": "(\w+)"/.exec(answer)?.[1];
      assert.ok(status === 'ended' || status === 'open', `seed ${seeds[place]}: ${status}`);
      if (status === 'ended') ++ended;
    });
    for (const inputs of taken) {
      different.add(inputs);
      steps += inputs.split('"at"').length - 1;
    }
  }
  context.diagnostic(`${different.size} different journeys, ${steps} steps, ${ended} that ended`);
  assert.ok(different.size > journeys * 0.95 && ended > journeys * 0.5, `${different.size}, ${ended}`);
});
