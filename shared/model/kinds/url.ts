import { refang } from '../defang.ts'
import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'

const schemes = ['http', 'https', 'ftp', 'sftp', 'ipfs', 'tg']
const spelling = /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>[^/?#\s"<>\\]+)(?<rest>[/?#][^\s"<>\\]*)?$/iu

/** A web address. Without a scheme it is taken as https; defanged ones are read as what they were. */
export const url = defineKind<'url'>(
  { url: matching(/^[a-z]+:\/\/[^\s"<>\\]+$/u) },
  {
    id: 'url',
    title: 'Web address',
    example: 'https://example.org/report',
    read: input => {
      const { scheme = 'https', host = '', rest = '' } = spelling.exec(refang(input))?.groups ?? {}
      if (/^\w+:(?!\d)/.test(input.trim()) && !input.includes('/')) return refused(input.trim().split(':')[0] ?? '')
      if (host === '') return { unreadable: 'a web address has no spaces, such as https://example.org/report' }
      if (!schemes.includes(scheme.toLowerCase())) return refused(scheme)
      if (!isHost(scheme.toLowerCase(), host))
        return { unreadable: `"${host}" is not the name of a website, such as example.org` }
      return { kind: 'url', url: `${scheme.toLowerCase()}://${spelledHost(scheme.toLowerCase(), host)}${rest}` }
    },
    compare: (a, b) => compareText(a.url, b.url),
    agrees: (a, b) => bare(a.url) === bare(b.url),
    format: value => value.url,
    write: value => value.url,
    specificity: value => Math.min(1, value.url.length / 100),
    ...plainKind,
    identifies: 'mark',
    bare: value => value.url,
  },
  4_000,
)

const refused = (scheme: string) => ({
  unreadable: `${scheme}: is not an address of the web; ${schemes.join(', ')} are`,
})

/** Names on the web have a dot or are an IPv6 address; content ids and handles of the other schemes need not. */
const isHost = (scheme: string, host: string) =>
  scheme === 'ipfs' ||
  scheme === 'tg' ||
  /^(?:[^@]*@)?(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?|\[[0-9a-f:.]+\]|localhost)(?::\d+)?$/iu.test(host)

/** Host names have no case; what stands before an @ and content ids do. */
function spelledHost(scheme: string, host: string): string {
  if (scheme === 'ipfs') return host
  const at = host.lastIndexOf('@') + 1
  return host.slice(0, at) + host.slice(at).toLowerCase()
}

const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
