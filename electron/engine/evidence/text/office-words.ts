import { walkXml } from './markup.ts'
import { createXmlWords, type SortedWords, type Sorts } from './sorted-words.ts'

const lineEnds =
  /^(p|br|cr|tr|v|text|lpwstr|title|subject|creator|keywords|description|lastModifiedBy|category|author)$/
const texts =
  /^(t|text|delText|instrText|delInstrText|v|lpwstr|title|subject|creator|keywords|description|lastModifiedBy|category|Company|Manager|author)$/

/** What is not part of the text as it stands. What is kept twice for older programs is read once. */
const sorts: Sorts = {
  Fallback: null,
  del: 'deleted text',
  delText: 'deleted text',
  moveFrom: 'text moved away',
  instrText: 'field codes',
  delInstrText: 'field codes',
  // How a word is read aloud, beside it.
  rt: 'readings',
  rPh: 'readings',
}

/** Attributes that hold words: of remarks on pictures, links, fields and cells, and who changed or remarked on what. */
const telling =
  /^(author|descr|title|tooltip|prompt|promptTitle|error|errorTitle|display|location|instr|displayName|connection|command|sourceFile|refersTo)$/

/** The words in a part of an Office document, and apart from them what its tags hold. */
export function officeWords(xml: string): SortedWords {
  const { words, sort, add } = createXmlWords(sorts)
  const hidden = new Set<string>()
  let isText = false
  walkXml(xml, {
    open: (name, attributes) => {
      sort.open(name)
      isText = texts.test(name)
      if (name === 'tab' || name === 'tc') add('\t')
      if (name === 'noBreakHyphen') add('-')
      // A box with words may hang in the middle of a word.
      if (name === 'txbxContent') add('\n')
      // What a pivot table keeps of its data, and the sheets of another workbook.
      if ((name === 's' && attributes['v']) || name === 'sheetName')
        add(`${attributes['v'] ?? attributes['val'] ?? ''}\n`)
      for (const words of wordsOfAttributes(attributes)) hidden.add(words)
    },
    text: text => void (isText && add(text)),
    close: name => {
      isText = false
      if (lineEnds.test(name)) add('\n')
      sort.close(name)
    },
  })
  if (hidden.size > 0) words.add('in its tags', [...hidden].join('\n'))
  return words
}

/** What the attributes of an element say. */
export const wordsOfAttributes = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value !== '' && telling.test(name.slice(name.indexOf(':') + 1)) ? [value] : [],
  )
