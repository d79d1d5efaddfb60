// Programs that tests run beside each other.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder, to its end.
 * @param {string} program
 * @param {string[]} parameters
 * @param {(bytes: Buffer) => void} [show] is given what it writes while it runs
 * @returns {Promise<{code: number, output: string, errors: string}>}
 */
export function run(program, parameters, show = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    let errors = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
      show(bytes);
    });
    child.stderr.on('data', (bytes) => {
      errors += bytes;
      show(bytes);
    });
    child.on('error', (error) => resolve({code: 127, output, errors: String(error)}));
    child.on('close', (code) => resolve({code: code ?? 1, output, errors}));
  });
}

/**
 * Does something with each, two at a time; the answers come in the order of what they are of.
 * @template One, Answer
 * @param {One[]} all
 * @param {(one: One) => Promise<Answer>} act
 * @returns {Promise<Answer[]>}
 */
export async function twoAtATime(all, act) {
  /** @type {Answer[]} */
  const answers = [];
  let next = 0;
  const work = async () => {
    for (let place = next++; place < all.length; place = next++) answers[place] = await act(all[place]);
  };
  await Promise.all([work(), work()]);
  return answers;
}
