/** Turns back what reports do to keep addresses from being clicked: `hxxps://evil[.]com`, `a[at]b.org`. */
export function refang(text: string): string {
  return text
    .trim()
    .replace(/^hxxp/i, 'http')
    .replace(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replace(/\[@\]|\[at\]|\(at\)/gi, '@')
    .replace(/\[:\]/g, ':')
    .replace('[://]', '://')
}
