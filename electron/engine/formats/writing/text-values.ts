/** What no XML document and so no xsd:string may hold; a lone surrogate is not even text. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const holdsForbidden = (text: string): boolean => text.search(forbidden) >= 0
export const clean = (text: string): string => text.replace(forbidden, '\ufffd')
