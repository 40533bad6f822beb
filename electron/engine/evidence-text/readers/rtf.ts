import { textsOf } from '../decode.ts'
import type { TextReader } from '../reader.ts'

/** Groups that hold no words of the text: fonts, colours, styles, pictures, and what is marked as to be passed over. */
const silent =
  /^(fonttbl|colortbl|stylesheet|pict|themedata|colorschememapping|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|objdata|blipuid|filetbl|sp)$/
/** Of the groups that older programs pass over: remarks, where links lead, and the text of drawings. */
const spoken = /^(annotation|atnauthor|fldinst|shpinst)$/
const breaks = /^(par|line|page|row|sect)$/
const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

interface Group {
  readonly silent: boolean
  /** How many letters after \\u stand for it in older programs. */
  readonly skip: number
}

/** Rich text (RTF 1.9.1): its words, in the code page it names. */
export const rtf: TextReader = {
  id: 'rtf',
  reads: /^application\/rtf$/,
  read: ({ bytes, place }, to) => to.text(place, rtfText(Buffer.from(bytes).toString('latin1'))),
}

function rtfText(rtf: string): string {
  const words: string[] = []
  const codePage = /\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? '1252'
  const groups: Group[] = []
  let group: Group = { silent: false, skip: 1 }
  let [bytes, passed]: [number[], number] = [[], 0]
  const flush = () => {
    if (bytes.length > 0) words.push(textsOf(Uint8Array.from(bytes), nameOf(codePage))[0] ?? '')
    bytes = []
  }
  for (const [, hex, word, number, sign, brace, plain] of rtf.matchAll(token)) {
    if (hex !== undefined) {
      if (passed > 0) passed -= 1
      else if (!group.silent) bytes.push(Number.parseInt(hex, 16))
      continue
    }
    flush()
    if (brace === '{') groups.push(group)
    else if (brace === '}') group = groups.pop() ?? group
    else if (sign === '*') group = { ...group, silent: true }
    else if (word !== undefined) {
      if (spoken.test(word)) group = { ...group, silent: false }
      else if (silent.test(word)) group = { ...group, silent: true }
      else if (word === 'uc') group = { ...group, skip: Number(number ?? 1) }
      else if (word === 'u' && !group.silent) {
        words.push(String.fromCharCode(Number(number) & 0xffff))
        passed = group.skip
      } else if (!group.silent && breaks.test(word)) words.push('\n')
      else if (!group.silent && (word === 'tab' || word === 'cell')) words.push('\t')
    } else if (!group.silent) {
      const letters = (plain ?? (sign && /[\\{}~_-]/.test(sign) ? (sign === '~' ? ' ' : sign) : '')).slice(passed)
      passed = Math.max(0, passed - (plain ?? '').length)
      words.push(letters)
    }
  }
  flush()
  return words.join('')
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
