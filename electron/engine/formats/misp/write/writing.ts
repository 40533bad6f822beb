import { clean, holdsForbidden } from '#engine/formats/writing/text-values.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { mispUuid } from '../terms/ids.ts'

/** What all parts of one event share. */
export interface Writing {
  readonly edition: Edition
  readonly lose: (loss: Loss) => void
  /** Follows from the case and the key alone. */
  readonly uuid: (key: string) => string
  /** Text as MISP's database can hold it; reports what was cut or replaced. */
  readonly text: (text: string, record: string) => string
  /** Seconds since 1970, of the edition. */
  readonly timestamp: string
}

/** MISP keeps a value in 65,535 bytes; a UTF-16 unit takes at most three. */
const longest = 21_000

export function beginWriting(edition: Edition, lose: (loss: Loss) => void): Writing {
  const report = (record: string, why: string) => lose({ record, field: 'text', kind: 'lost', why })
  const reported = new Set<string>()
  const reportOnce = (record: string, why: string) => {
    const key = `${record} ${why}`
    if (!reported.has(key)) report(record, why)
    reported.add(key)
  }
  return {
    edition,
    lose,
    uuid: key => mispUuid(edition.caseId, key),
    text: (text, record) => {
      if (text.length > longest) reportOnce(record, `cut: MISP holds no more than ${longest} characters`)
      const cut = text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text
      if (!holdsForbidden(cut)) return cut
      reportOnce(record, 'characters that MISP refuses were replaced')
      return clean(cut)
    },
    timestamp: String(Math.floor(Date.parse(edition.asOf) / 1000)),
  }
}
