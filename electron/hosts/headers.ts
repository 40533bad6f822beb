/** The headers of everything a window is given, as data. */

/** Nothing but our own files, no inline script or style, nowhere to send anything. `renderer/index.html` says the same. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // no frame: what a file of strangers shows can take no key from the window, Ctrl+L least of all
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // one policy alone, the window's own: renderer/app/trusted-types.ts
  'trusted-types default',
].join('; ')

/** What decodes files of strangers is compiled code, runs in a worker alone, and has nobody it could ask or tell. */
const decoderPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

/** Evidence is somebody else's file: it may be looked at, and may do nothing at all. */
const evidencePolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'none'; sandbox"

const always = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

export const appHeaders = { ...always, 'content-security-policy': contentSecurityPolicy } as const
const decoderHeaders = { ...always, 'content-security-policy': decoderPolicy } as const

/** The workers that decode, by the names they are built under: a worker's policy is the one its file comes with. */
const decoders = /^\/assets\/(picture-worker|pdf\.worker)[\w.-]*\.js$/

/** What one of the app's own files is served with. */
export const ownHeaders = (path: string): Readonly<Record<string, string>> =>
  decoders.test(path) ? decoderHeaders : appHeaders
export const evidenceHeaders = { ...always, 'content-security-policy': evidencePolicy } as const

/** Everything that is text, or could run or style something, is served as text: HTML, XML, scripts, style sheets, mail. */
const text = /^text\/|^message\/|^application\/([\w.+-]+\+)?(xml|json|javascript|ecmascript)$/
/** Types a browser shows without running anything; SVG scripts are stopped by the sandbox above. */
const harmless = /^(image|audio|video)\/[\w.+-]+$|^application\/pdf$/

/** The type an exhibit is served under: text as plain text, pictures, sound and PDF as they are, all else as bytes. */
export function evidenceMediaType(stored: string): string {
  const type = (stored.split(';', 1)[0] ?? '').trim().toLowerCase()
  if (text.test(type)) return `text/plain; charset=${/charset=([\w-]+)/i.exec(stored)?.[1] ?? 'utf-8'}`
  return harmless.test(type) ? type : 'application/octet-stream'
}
