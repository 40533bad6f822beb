/**
 * The window's policy takes neither script nor HTML as plain text (`require-trusted-types-for 'script'`). What may pass
 * is said here, once: our own worker files, and HTML that is parsed into a document nothing is run or fetched for.
 */

interface Policy {
  readonly createScriptURL: (url: string) => string | null
  readonly createHTML: (html: string, type: string, sink: string) => string | null
}

interface TrustedTypes {
  readonly createPolicy: (name: string, policy: Policy) => unknown
}

/** To be called before anything starts a worker. A browser without trusted types needs none. */
export function sayWhatIsTrusted({ trustedTypes }: { trustedTypes?: TrustedTypes } = window as object): void {
  trustedTypes?.createPolicy('default', {
    createScriptURL: url => (isOwnFile(url, document.baseURI) ? url : null),
    createHTML: (html, _type, sink) => (sink === 'DOMParser parseFromString' ? html : null),
  })
}

/** Whether an address names a file that the host serves beside the page. */
export function isOwnFile(url: string, page: string): boolean {
  if (!URL.canParse(url, page)) return false
  const { origin, protocol, host, pathname } = new URL(url, page)
  const own = new URL('.', page)
  // an origin of "null" is every scheme's that the browser does not know as one with hosts
  return (
    origin === own.origin &&
    protocol === own.protocol &&
    host === own.host &&
    pathname.startsWith(`${own.pathname}assets/`)
  )
}
