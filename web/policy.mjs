// What a page of the site may do, for browsers to enforce: once in each page, once in the server's headers.

/** The content security policy. `wasm-unsafe-eval` allows WebAssembly and no script. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The same for a page that runs the prover in a worker: the one address of a script made at run time is its. */
export const auditPolicy = policy.replace("trusted-types 'none'", "worker-src 'self'; trusted-types audit-worker");

/** The same for the page that keeps a copy: the one address that it gives a worker is named in its script. */
export const copyPolicy = policy.replace("connect-src 'self'", "connect-src 'self'; worker-src 'self'; manifest-src 'self'")
  .replace("trusted-types 'none'", 'trusted-types offline-copy');

/** The same for a page that has no script. */
export const readingPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const widestPolicy = copyPolicy.replace("trusted-types offline-copy", "trusted-types offline-copy audit-worker");

/**
 * All headers of an answer. A page says itself how much less it may do; here is the most that any may. And
 * `frame-ancestors` counts only here.
 */
export const headers = {
  'Content-Security-Policy': `${widestPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
