import { readXml } from '#engine/formats/reading/read-xml.ts'
import type { Parts } from '#engine/formats/reading/unzip.ts'

/** The texts that cells refer to by their place, without how they are read aloud in Japanese. */
export function sharedStrings(parts: Parts): readonly string[] {
  const part = parts('xl/sharedStrings.xml')
  const strings: string[] = []
  if (!part) return strings
  let held: string[] = []
  let isText = false
  let isPhonetic = false
  readXml(part, {
    open: ({ name }) => {
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: text => {
      if (isText) held.push(text)
    },
    close: name => {
      if (name === 'rPh') isPhonetic = false
      isText = false
      if (name !== 'si') return
      strings.push(held.join(''))
      held = []
    },
  })
  return strings
}
