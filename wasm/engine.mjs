// The engine in JavaScript: bytes in, values out. Types are in engine.d.ts.
// @ts-expect-error emcc makes it; it stands beside this file in build/wasm
import createModule from './llwybr.mjs';

/** @typedef {import('./engine.d.ts').Language} Language */
/** @typedef {import('./engine.d.ts').Input} Input */

/** The module trapped: this instance is dead, make another of `engine.module`. */
export class EngineCrashed extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super('the engine has crashed and must be loaded again', {cause});
    this.name = 'EngineCrashed';
  }
}

/** The engine was asked what it cannot answer: a fault of the caller, in both languages. */
export class EngineRefused extends Error {
  /** @param {import('./engine.d.ts').Fault} fault */
  constructor(fault) {
    super(fault.message.en);
    this.name = 'EngineRefused';
    this.fault = fault;
  }
}

const encoder = new TextEncoder();

/** @param {Language} language */
const numberOf = (language) => (language === 'cy' ? 1 : 0);

/**
 * The engine that follows a pathway checked before.
 * @param {import('./engine.d.ts').EngineSource} [source] the compiled module of another engine, its bytes, or
 *   where to fetch it; without it, llwybr.wasm beside this file
 */
export function loadEngine(source = {}) {
  return load(Engine, createModule, new URL('llwybr.wasm', import.meta.url), source);
}

/**
 * An engine of one of the modules: `createModule` is the module's glue, `beside` where its bytes lie.
 * @template {Engine} T
 * @param {new (module: WebAssembly.Module, emcc: any) => T} type
 * @param {any} createModule
 * @param {URL} beside
 * @param {import('./engine.d.ts').EngineSource} source
 */
export async function load(type, createModule, beside, source) {
  const module = source.module ?? (await WebAssembly.compile(await bytesOf(source, beside)));
  return new type(module, await instantiate(createModule, module));
}

/**
 * @param {import('./engine.d.ts').EngineSource} source
 * @param {URL} beside
 */
async function bytesOf(source, beside) {
  if (source.wasmBinary) return source.wasmBinary;
  const url = source.url ?? beside;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/**
 * @param {any} createModule
 * @param {WebAssembly.Module} module
 * @returns {Promise<any>}
 */
function instantiate(createModule, module) {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(/** @type {any} */ imports, /** @type {any} */ done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
      // A trap reaches the caller as an exception; emcc's own print of it says nothing more.
      print() {},
      printErr() {},
    }).then(resolve, reject);
  });
}

export class Engine {
  #emcc;
  #dead = false;

  /**
   * @param {WebAssembly.Module} module
   * @param {any} emcc
   */
  constructor(module, emcc) {
    /** What another engine can be made of without fetching anything. */
    this.module = module;
    this.#emcc = emcc;
  }

  get version() {
    return this.call('version');
  }

  /**
   * Opens a pathway that was checked before; what was open is forgotten.
   * @param {{[path: string]: Uint8Array}} files
   * @param {string} main path of the main file
   * @param {string} hash of the bytes that were checked without error: other bytes are refused
   */
  open(files, main, hash) {
    this.give(files);
    this.json('open', main, hash);
  }

  /** @returns {import('./engine.d.ts').Outline} */
  outline() {
    return this.json('outline');
  }

  /**
   * @param {Input[]} inputs
   * @returns {import('./engine.d.ts').JourneyState}
   */
  journey(inputs) {
    return this.json('journey', JSON.stringify(inputs));
  }

  /**
   * @param {Input[]} inputs
   * @param {number} index of the input to change
   * @param {Input} input what it becomes
   * @returns {import('./engine.d.ts').Change}
   */
  change(inputs, index, input) {
    return this.json('change', JSON.stringify(inputs), index, JSON.stringify([input]));
  }

  /**
   * The bytes to keep, as text: `openRecord` reads them again.
   * @param {Input[]} inputs
   * @param {Language} language
   */
  record(inputs, language) {
    return this.text('record', JSON.stringify(inputs), numberOf(language));
  }

  /**
   * @param {Uint8Array | string} bytes
   * @returns {import('./engine.d.ts').OpenedRecord}
   */
  openRecord(bytes) {
    return JSON.parse(this.call('open_record', bytes));
  }

  /**
   * @param {string} date `2026-11-24`
   * @param {Language} language
   */
  date(date, language) {
    return this.call('date', Math.round(Date.parse(`${date}T00:00Z`) / 86400000), numberOf(language));
  }

  /**
   * @param {string} minute `2026-11-24T09:30Z`
   * @param {Language} language
   */
  moment(minute, language) {
    return this.call('moment', minute, numberOf(language));
  }

  /**
   * @param {string} within `24 hours`, as a pathway writes it
   * @param {Language} language
   */
  duration(within, language) {
    return this.call('duration', within, numberOf(language));
  }

  /**
   * Forgets the pathway and takes the files of another.
   * @protected
   * @param {{[path: string]: Uint8Array}} files
   */
  give(files) {
    this.call('clear');
    for (const [path, bytes] of Object.entries(files)) this.call('add_file', path, bytes);
  }

  /**
   * An answer as it stands, unless it is a fault.
   * @protected
   * @param {string} name
   * @param {(string | Uint8Array | number)[]} values
   */
  text(name, ...values) {
    const text = this.call(name, ...values);
    if (text.startsWith('{"fault": {')) throw new EngineRefused(JSON.parse(text).fault);
    return text;
  }

  /**
   * @protected
   * @param {string} name
   * @param {(string | Uint8Array | number)[]} values
   */
  json(name, ...values) {
    return JSON.parse(this.text(name, ...values));
  }

  /**
   * Calls llwybr_NAME: strings and bytes go as pointer and length, and are freed again.
   * @protected
   * @param {string} name
   * @param {(string | Uint8Array | number)[]} values
   * @returns {string}
   */
  call(name, ...values) {
    if (this.#dead) throw new EngineCrashed('called after a crash');
    /** @type {number[]} */
    const given = [];
    /** @type {number[]} */
    const allocated = [];
    try {
      for (const value of values) {
        if (typeof value === 'number') {
          given.push(value);
          continue;
        }
        const bytes = typeof value === 'string' ? encoder.encode(value) : value;
        const pointer = this.#emcc._llwybr_allocate(bytes.length);
        if (pointer === 0) throw new Error('no memory left');
        this.#emcc.HEAPU8.set(bytes, pointer);
        given.push(pointer, bytes.length);
        allocated.push(pointer);
      }
      const answer = this.#emcc[`_llwybr_${name}`](...given);
      const text = answer === undefined ? '' : this.#emcc.UTF8ToString(answer);
      for (const pointer of allocated) this.#emcc._llwybr_free(pointer);
      return text;
    } catch (error) {
      this.#dead = true;
      throw new EngineCrashed(error);
    }
  }
}
