import type { Decoded, HowKnown } from './decode-text.ts'
import { encodingTitle } from './encodings.ts'

const ways: Readonly<Record<HowKnown | 'recorded', string>> = {
  given: 'as chosen',
  mark: 'by its byte order mark',
  declared: 'as it says itself',
  recorded: 'as it was recorded when it was attached',
  bytes: '',
  detected: 'by its letters',
  guessed: 'a guess',
}

/** `recorded`: what is declared is not of the text itself, but what its letters told when the file was attached. */
type ReadAs = Omit<Decoded, 'text' | 'replaced' | 'known'> & {
  readonly known: HowKnown | 'recorded'
  readonly replaced?: number
}

/** How a text was read, for a person: "Windows-1251, by its letters"; "UTF-8; 2 characters could not be read". */
export function encodingWords({ encoding, known, others, replaced = 0 }: ReadAs) {
  const or = others.length > 0 ? `; it may be ${others.map(encodingTitle).join(' or ')}` : ''
  const lost = replaced > 0 ? `; ${replaced} ${replaced === 1 ? 'character' : 'characters'} could not be read` : ''
  return [encodingTitle(encoding), ways[known]].filter(Boolean).join(', ') + or + lost
}
