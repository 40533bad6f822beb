/** `.invalid` never resolves (RFC 2606), yet https makes it a secure context: WebCrypto and the clipboard work. */
export const origin = 'https://case.invalid'

/** The path of a request for us, or null where it is for anybody else. */
export function ownPath(url: string): string | null {
  const parsed = URL.parse(url)
  return parsed?.origin === origin ? parsed.pathname + parsed.search : null
}
