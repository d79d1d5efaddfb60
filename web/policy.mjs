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

/**
 * All headers of an answer. `frame-ancestors` counts only here. The policy is what any page needs; what stands in a
 * page holds beside it.
 */
export const headers = {
  'Content-Security-Policy': `${auditPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
