import { textsOf } from '../decode.ts'
import type { TextReader } from '../reader.ts'
import { createSortedWords, type SortedWords } from '../sorted-words.ts'

/** Groups that hold no words of the text: fonts, colours, styles, pictures, and what is marked as to be passed over. */
const silent =
  /^(fonttbl|colortbl|stylesheet|pict|themedata|colorschememapping|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|objdata|blipuid|filetbl|sp)$/
/** Groups whose words are not part of the text as it stands, some of which older programs pass over. */
const sorts: readonly (readonly [group: RegExp, sort: string])[] = [
  [/^(annotation|atnauthor)$/, 'comments'],
  [/^footnote$/, 'notes'],
  [/^(header|footer)[lrf]?$/, 'header and footer'],
  [/^fldinst$/, 'field codes'],
  [/^(shpinst|shptxt)$/, 'text in drawings'],
  [/^(title|subject|author|manager|company|operator|category|keywords|comment|doccomm)$/, 'properties'],
  [/^revtbl$/, 'who changed it'],
]
const breaks = /^(par|line|page|row|sect)$/
const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

interface Group {
  /** What its words are, '' for those that stand; null where they are none. */
  readonly sort: string | null
  readonly deleted: boolean
  /** How many letters after \\u stand for it in older programs. */
  readonly skip: number
}

/** Rich text (RTF 1.9.1): its words, in the code page it names, and apart from them what was deleted or remarked. */
export const rtf: TextReader = {
  id: 'rtf',
  reads: /^application\/rtf$/,
  read: ({ bytes, place }, to) => rtfWords(Buffer.from(bytes).toString('latin1')).tell(to, place),
}

function rtfWords(rtf: string): SortedWords {
  const words = createSortedWords()
  const codePage = /\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? '1252'
  const groups: Group[] = []
  let group: Group = { sort: '', deleted: false, skip: 1 }
  let [bytes, passed]: [number[], number] = [[], 0]
  const add = (text: string) => {
    if (group.sort !== null) words.add(group.deleted ? 'deleted text' : group.sort, text)
  }
  const flush = () => {
    if (bytes.length > 0) add(textsOf(Uint8Array.from(bytes), nameOf(codePage))[0] ?? '')
    bytes = []
  }
  for (const [, hex, word, number, sign, brace, plain] of rtf.matchAll(token)) {
    if (hex !== undefined) {
      if (passed > 0) passed -= 1
      else bytes.push(Number.parseInt(hex, 16))
      continue
    }
    flush()
    if (brace === '{') groups.push(group)
    else if (brace === '}') group = groups.pop() ?? group
    else if (word === 'u') {
      add(String.fromCharCode(Number(number) & 0xffff))
      passed = group.skip
    } else if (word !== undefined) {
      const next = groupAfter(group, word, number)
      const begins = next.sort !== group.sort
      group = next
      add(begins || breaks.test(word) ? '\n' : word === 'tab' || word === 'cell' ? '\t' : '')
    } else if (sign === '*') group = { ...group, sort: null }
    else {
      add((plain ?? signs[sign ?? ''] ?? '').slice(passed))
      passed = Math.max(0, passed - (plain ?? '').length)
    }
  }
  flush()
  return words
}

const signs: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': ' ', _: '-' }

/** What a control word makes of the group it stands in. */
function groupAfter(group: Group, word: string, number: string | undefined): Group {
  if (silent.test(word)) return { ...group, sort: null }
  if (word === 'uc') return { ...group, skip: Number(number ?? 1) }
  if (word === 'deleted') return { ...group, deleted: number !== '0' }
  if (word === 'plain') return { ...group, deleted: false }
  const sort = sorts.find(([pattern]) => pattern.test(word))?.[1]
  return sort === undefined ? group : { ...group, sort }
}

const oddNames: Readonly<Record<string, string>> = {
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
  '65001': 'utf-8',
  '866': 'ibm866',
}
const nameOf = (codePage: string) => oddNames[codePage] ?? `windows-${codePage}`
