import { walkXml } from './markup.ts'
import { wordsOfAttributes } from './office-words.ts'
import { createXmlWords, type SortedWords, type Sorts } from './sorted-words.ts'

const sorts: Sorts = {
  f: 'formulas',
  formula: 'formulas',
  formula1: 'formulas',
  formula2: 'formulas',
  oddHeader: 'header and footer',
  evenHeader: 'header and footer',
  firstHeader: 'header and footer',
  oddFooter: 'header and footer',
  evenFooter: 'header and footer',
  firstFooter: 'header and footer',
}

/** Font, size and place of what follows in a header or footer: &L, &12, &"Arial,Bold", &K01+000. */
const headerCode = /&(?:"[^"]*"|\d+|K[\dA-F+-]{6}|[A-JL-Z])/g

/** What a sheet holds beside the values of its cells: formulas, headers and footers, and what its tags hold. */
export function aroundCells(xml: string): SortedWords {
  const { words, sort } = createXmlWords(sorts)
  const texts = new Set<string>()
  let held = ''
  walkXml(xml, {
    open: (name, attributes) => {
      sort.open(name)
      held = ''
      for (const text of wordsOfAttributes(attributes)) texts.add(text)
    },
    text: text => {
      held += text
    },
    close: name => {
      const now = sort.now()
      if (now && held !== '') words.add(now, now === 'formulas' ? held : held.replace(headerCode, ' '), '\n')
      held = ''
      sort.close(name)
    },
  })
  if (texts.size > 0) words.add('in its tags', [...texts].join('\n'))
  return words
}

/** What sheets, hidden ones too, and ranges of a workbook are called, and what the names of ranges stand for. */
export function namesIn(workbook: string): string[] {
  const names: string[] = []
  let isRange = false
  walkXml(workbook, {
    open: (name, { name: called = '', comment = '' }) => {
      isRange = name === 'definedName'
      if (isRange || name === 'sheet') names.push([called, comment].filter(Boolean).join('\n'))
    },
    text: text => void (isRange && names.push(text)),
    close: () => {
      isRange = false
    },
  })
  return names
}
