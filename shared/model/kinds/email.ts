import { refang } from '../defang.ts'
import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'

const spelling = /^(?<local>[^\s@"<>(),:;\\]+)@(?<domain>[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)$/u

/** An e-mail address; the domain in lower case, what stands before the @ as written. */
export const email = defineKind<'email'>(
  { email: matching(spelling) },
  {
    id: 'email',
    title: 'E-mail address',
    example: 'name@example.org',
    read: input => {
      const { local, domain } = spelling.exec(refang(input).replace(/^mailto:/i, ''))?.groups ?? {}
      if (local === undefined || domain === undefined) {
        return { unreadable: 'an e-mail address has one @ and a domain, such as name@example.org' }
      }
      return { kind: 'email', email: `${local}@${domain.toLowerCase()}` }
    },
    compare: (a, b) => compareText(a.email, b.email),
    agrees: (a, b) => a.email.toLowerCase() === b.email.toLowerCase(),
    format: value => value.email,
    write: value => value.email,
    specificity: () => 1,
    ...plainKind,
    identifies: 'name',
    bare: value => value.email,
  },
)
