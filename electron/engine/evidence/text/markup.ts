import { Parser } from 'htmlparser2'

/** Elements whose contents are no words of a page. */
const silent = new Set(['script', 'style', 'template', 'rp'])
/** Elements whose words stand beside others. */
const beside = new Set(['rt', 'rtc'])
const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu meta nav ol optgroup option p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])
/** Attributes that hold words or addresses a reader may look for. */
const telling =
  /^(alt|aria-label|action|cite|content|data|data-.+|datetime|formaction|href|label|placeholder|poster|src|srcset|srcdoc|summary|title|value|xlink:href|background)$/

export interface PageText {
  /** What a reader sees, a line a block. */
  readonly words: string
  /** How words are read aloud, as ruby shows it beside them: within the words it would part them. */
  readonly readings: string
  /** What stands in its tags and comments: addresses, titles, hidden values. */
  readonly unseen: string
}

/** The words of a page, and apart from them its readings and what its tags and comments hold. Scripts and styles are left out. */
export function pageText(html: string): PageText {
  const words: string[] = []
  const readings: string[] = []
  const unseen: string[] = []
  let [quiet, aloud] = [0, 0]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (silent.has(name)) quiet += 1
        if (beside.has(name)) aloud += 1
        // The tags that end a reading may be left out.
        if (name === 'rb') aloud = 0
        if (blocks.has(name)) words.push('\n')
        else if (cells.has(name)) words.push('\t')
        for (const [attribute, value] of Object.entries(attributes)) {
          // A picture in the address itself is none.
          if (value !== '' && telling.test(attribute) && !/^data:[^,]*;base64/i.test(value)) unseen.push(value)
        }
      },
      onclosetag: name => {
        if (silent.has(name)) quiet = Math.max(0, quiet - 1)
        if (beside.has(name)) aloud = Math.max(0, aloud - 1)
        if (name === 'ruby') readings.push('\n')
        if (blocks.has(name)) words.push('\n')
      },
      ontext: text => void (quiet === 0 && (aloud === 0 ? words : readings).push(text)),
      oncomment: text => void unseen.push(text),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { words: tidy(words.join('')), readings: tidy(readings.join('')), unseen: unseen.join('\n') }
}

const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** Names without their prefix: `t` for `w:t`; attributes with it. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Walks XML however damaged it is: no document type is followed, and no entity is made of what it declares. */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(localName(name), attributes),
      ontext: piece => text?.(piece),
      onclosetag: name => close?.(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
