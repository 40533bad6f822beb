/** How far into a text its own declaration is looked for: the Encoding Standard asks for 1,024 bytes, real pages need more. */
const looked = 4_096

/** What a text says of its encoding itself, as it writes it. */
export function declaredIn(bytes: Uint8Array, kind: 'html' | 'xml'): string | undefined {
  const head = Array.from(bytes.subarray(0, looked), byte => String.fromCharCode(byte)).join('')
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(
    head.replace(/^\u00ef\u00bb\u00bf/, ''),
  )?.[1]
  return kind === 'xml' || xml !== undefined ? xml : inMeta(head)
}

function inMeta(head: string): string | undefined {
  const tags = head.replace(/<!--[\s\S]*?-->/g, '').match(/<meta\s[^>]*>/gi) ?? []
  const named = tags.map(tag => /[\s"';]charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag)?.[1])
  return named.find(name => name !== undefined)
}
