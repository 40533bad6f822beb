import { bareTags } from './bare-tags.ts'

const unread = 'script, style, template, noscript, head, iframe, object, svg'
const blocks =
  'address, article, aside, blockquote, br, dd, div, dl, dt, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, td, th, tr, ul'

export interface PageWords {
  readonly text: string
  /** How many pictures it has that lie elsewhere: none of them is fetched. */
  readonly elsewhere: number
  /** Its layout hides some of its words, or may: here they are all shown. */
  readonly hides: boolean
}

const farAway = /^\s*(https?:)?[/\\]{2}/i
const farAwayStyle = /url\(\s*["']?\s*(https?:)?\/\//gi
const hiding =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*[01](px|pt)?\s*[;"'!}]/i

/** The words of a page, line by line, read in a document that nothing is run or fetched for; behind a link where it leads. */
export function readPage(html: string): PageWords {
  const page = new DOMParser().parseFromString(bareTags(html), 'text/html')
  const far = [...page.querySelectorAll<HTMLElement>('[data-src], [data-background]')].filter(({ dataset }) =>
    farAway.test(dataset['src'] ?? dataset['background'] ?? ''),
  )
  for (const each of page.querySelectorAll(unread)) each.remove()
  for (const each of page.querySelectorAll<HTMLElement>('img')) each.replaceWith(pictureWords(each))
  for (const each of page.querySelectorAll<HTMLElement>('a[data-href]')) each.append(leadsTo(each))
  for (const each of page.querySelectorAll(blocks)) {
    each.before('\n')
    each.after('\n')
  }
  const lines = (page.body?.textContent ?? '').split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  return {
    text: lines.filter(line => line !== '').join('\n'),
    elsewhere: far.length + (html.match(farAwayStyle)?.length ?? 0),
    hides: hiding.test(html),
  }
}

/** `[picture: Our logo]`; of one that lies elsewhere that it was not fetched. */
function pictureWords({ dataset }: HTMLElement): string {
  const what = farAway.test(dataset['src'] ?? '') ? 'picture, not fetched' : 'picture'
  const alt = dataset['alt']?.trim()
  return alt ? `[${what}: ${alt}]` : `[${what}]`
}

/** What is read and where it leads may be two things: who clicks is led there, whatever the words say. */
function leadsTo({ dataset, textContent }: HTMLElement): string {
  const target = dataset['href']?.trim() ?? ''
  return target === '' || target.startsWith('#') || textContent === target ? '' : ` ‹${target}›`
}
