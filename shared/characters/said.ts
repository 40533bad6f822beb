import type { Decoded, HowKnown } from './decode-text.ts'
import { encodingTitle } from './encodings.ts'

const ways: Readonly<Record<HowKnown, string>> = {
  given: 'as chosen',
  mark: 'by its byte order mark',
  declared: 'as it says itself',
  bytes: '',
  detected: 'by its letters',
  guessed: 'a guess',
}

/** How a text was read, for a person: "Windows-1251, by its letters"; "UTF-8; 2 characters could not be read". */
export function encodingSaid({
  encoding,
  known,
  others,
  replaced = 0,
}: Omit<Decoded, 'text' | 'replaced'> & Partial<Decoded>) {
  const or = others.length > 0 ? `; it may be ${others.map(encodingTitle).join(' or ')}` : ''
  const lost = replaced > 0 ? `; ${replaced} ${replaced === 1 ? 'character' : 'characters'} could not be read` : ''
  return [encodingTitle(encoding), ways[known]].filter(Boolean).join(', ') + or + lost
}
