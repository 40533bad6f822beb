/** What of a tag is shown to a reader: where a link leads, where a picture is. Under names that no browser acts upon. */
const shownAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  img: ['src', 'alt'],
  body: ['background'],
  table: ['background'],
  td: ['background'],
}

/**
 * HTML with nothing in its tags but `data-href`, `data-src`, `data-alt` and `data-background`, and without scripts and
 * style sheets: parsing it runs, fetches and styles nothing, and the window's policy has nothing to complain of.
 */
export function bareTags(html: string): string {
  const out: string[] = []
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) return out.join('') + html.slice(at)
    out.push(html.slice(at, open))
    const name = /^[a-z][\w:-]*/i.exec(html.slice(open + 1, open + 41))?.[0].toLowerCase()
    if (name === undefined) {
      const tag = pastOther(html, open)
      out.push(tag.as)
      at = tag.end
      continue
    }
    const end = tagEnd(html, open + 1 + name.length)
    at = end + 1
    if (name === 'script' || name === 'style') at = pastText(html, at, name)
    else out.push(`<${name}${attributesOf(name, html.slice(open + 1 + name.length, end))}>`)
  }
  return out.join('')
}

/** What begins with `<` and is no opening tag: an end, a comment, a declaration, or only the sign. */
function pastOther(html: string, open: number): { readonly as: string; readonly end: number } {
  const end = (sign: string, from: number) => {
    const found = html.indexOf(sign, from)
    return found < 0 ? html.length : found + sign.length
  }
  if (html.startsWith('<!--', open)) return { as: '', end: end('-->', open + 2) }
  const closing = /^<\/([a-z][\w:-]*)/i.exec(html.slice(open, open + 42))?.[1]
  if (closing !== undefined) return { as: `</${closing}>`, end: end('>', open) }
  return /^<[!?/]/.test(html.slice(open, open + 2)) ? { as: '', end: end('>', open) } : { as: '&lt;', end: open + 1 }
}

/** Where a tag ends: a `>` within a quoted value does not end it. */
function tagEnd(html: string, from: number): number {
  let [quote, before] = ['', '']
  for (let at = from; at < html.length; at++) {
    const letter = html[at] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '>') return at
    else if ((letter === '"' || letter === "'") && before === '=') quote = letter
    if (letter > ' ') before = letter
  }
  return html.length
}

/** Behind the end tag of what holds no markup. */
function pastText(html: string, from: number, name: string): number {
  const ends = new RegExp(`</${name}[^>]{0,99}>`, 'gi')
  ends.lastIndex = from
  return ends.exec(html) ? ends.lastIndex : html.length
}

const attribute = /(?<![a-z-])([a-z-]{1,20})\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)/gi

function attributesOf(name: string, written: string): string {
  const wanted = shownAttributes[name]
  if (!wanted) return ''
  return Array.from(written.matchAll(attribute), ([, key = '', value = '']) => {
    const bare = /^["']/.test(value) ? value.slice(1, -1) : value
    return wanted.includes(key.toLowerCase()) ? ` data-${key.toLowerCase()}="${bare.replaceAll('"', '&quot;')}"` : ''
  }).join('')
}
