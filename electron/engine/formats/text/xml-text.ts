import { charactersOf, type Utf8Writer } from './utf8-writer.ts'

/** What XML 1.0 has no way to write, not even escaped. */
const forbidden = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const markup = /[&<>"\r\n\t]/g
/** All that may be forbidden or markup: text without any stays as it is, as nearly all does. */
const special = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]/
const plain = charactersOf(/[ !#-%'-;=?-\ufffd]/)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written as they are, parsers would make spaces or line feeds of these.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** What XML forbids is written in sight, as `\u0007`: stripped, the reader would never know. */
export const xmlClean = (text: string): string =>
  special.test(text)
    ? text.replace(forbidden, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text

/** For elements and attributes alike. */
export const xmlText = (text: string): string =>
  special.test(text) ? xmlClean(text).replace(markup, character => escapes[character] ?? character) : text

/** Writes what xmlText gives. False where XML forbids some of the text. */
export function writeXmlText(out: Utf8Writer, text: string): boolean {
  if (out.writeIfAll(text, plain)) return true
  out.text(xmlText(text))
  return xmlClean(text) === text
}
