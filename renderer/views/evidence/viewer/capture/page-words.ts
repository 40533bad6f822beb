const unread = 'script, style, template, noscript, head, iframe, object, svg'
const blocks =
  'address, article, aside, blockquote, br, dd, div, dl, dt, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, td, th, tr, ul'

/** The words of a page, line by line, read in a document that nothing is run or fetched for. */
export function pageWords(html: string): string {
  // Without what stands in its tags: the window's policy would complain of every script in them.
  const bare = html.replace(/<([a-z][a-z0-9:-]*)[^<>]*>/gi, '<$1>')
  const page = new DOMParser().parseFromString(bare, 'text/html')
  for (const each of page.querySelectorAll(unread)) each.remove()
  for (const each of page.querySelectorAll(blocks)) {
    each.before('\n')
    each.after('\n')
  }
  const lines = (page.body?.textContent ?? '').split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  return lines.filter(line => line !== '').join('\n')
}
