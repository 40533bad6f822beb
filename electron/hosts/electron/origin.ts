/** The app's own scheme, and the two questions every guard asks. Plain functions, tested without Electron. */
export const scheme = 'case'
const origin = 'case://app'
export const startUrl = `${origin}/`

/** Node and Chromium disagree on the `origin` of an own scheme ("null" or not), so scheme and host are compared. */
export function isOwn(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === `${scheme}:` && parsed.host === 'app' && parsed.username === '' && parsed.port === ''
}

/** The path of a request for us, or null where it is for anybody else. */
export function ownPath(url: string): string | null {
  const parsed = URL.parse(url)
  return parsed !== null && isOwn(url) ? parsed.pathname + parsed.search : null
}

/** The window stays on its one page: a reload is allowed, every other address and the evidence are not. */
export const isAllowedNavigation = (url: string): boolean => ['/', '/index.html'].includes(ownPath(url) ?? '')

/** What a frame says of itself when it calls. */
export interface Sender {
  readonly url: string
  readonly isTopFrame: boolean
}

/** Only our own page's top frame is heard; a frame that shows evidence is not. */
export const isTrustedSender = ({ url, isTopFrame }: Sender): boolean => isTopFrame && isAllowedNavigation(url)

/** What the window may load at all: our own, and what it made itself out of bytes it already had. */
export const isAllowedRequest = (url: string): boolean =>
  isOwn(url) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`)

/**
 * Every permission is denied but one: our own page may put text on the clipboard when the user presses "Copy". Electron
 * counts that as a permission, where browsers ask only for the key press. Reading the clipboard is denied.
 */
export const isAllowedPermission = (permission: string, url: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAllowedNavigation(url)
