import { RedThreadError } from '#shared/errors.ts'
import { damaged } from './manifest.ts'

/** What is looked at before the age library sees a byte: a hostile header must cost neither time nor memory. */
export const headerLimits = { bytes: 64 * 1024, stanzas: 32, workFactor: 18 } as const

/** Who an age file is sealed to, and where its header ends. */
export interface AgeHeader {
  readonly sealedTo: 'passphrase' | 'keys'
  /** Length of the header in bytes, the line of its MAC included. */
  readonly length: number
}

const versionLine = 'age-encryption.org/v1'
const kinds: Readonly<Record<string, RegExp>> = {
  X25519: /^-> X25519 [A-Za-z0-9+/]{43}$/,
  scrypt: /^-> scrypt [A-Za-z0-9+/]{22} [1-9]\d?$/,
}
const bodyLine = /^[A-Za-z0-9+/]{43}$/
const macLine = /^--- [A-Za-z0-9+/]{43}$/

/**
 * Reads the header of an age v1 file out of its first bytes (give it headerLimits.bytes, or the whole file where that
 * is less). Throws bundle-refused for what is not taken on: another version, too many or unknown stanzas, a passphrase
 * beside others, too high a work factor; bundle-damaged where the lines are not those of a header.
 */
export function readAgeHeader(start: Uint8Array): AgeHeader {
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, headerLimits.bytes)).toString(
    'latin1',
  )
  const lines = headerLines(text)
  if (lines[0] !== versionLine) throw notAge(lines[0] ?? '')
  const stanzas: string[] = []
  let at = 1
  for (; lines[at]?.startsWith('-> '); at += 2) {
    if (stanzas.length === headerLimits.stanzas) throw refused(`it has more than ${headerLimits.stanzas} recipients`)
    stanzas.push(checkStanza(lines[at] ?? '', lines[at + 1] ?? ''))
  }
  if (stanzas.length === 0 || !macLine.test(lines[at] ?? '')) throw damaged('its header is not readable')
  const byPassphrase = stanzas.includes('scrypt')
  if (byPassphrase && stanzas.length > 1) throw refused('it mixes a passphrase with other recipients')
  const length = lines.slice(0, at + 1).reduce((sum, line) => sum + line.length + 1, 0)
  return { sealedTo: byPassphrase ? 'passphrase' : 'keys', length }
}

/** The lines that are complete within the limit, and not more of them than a header may have. */
function headerLines(text: string): string[] {
  const most = 2 * headerLimits.stanzas + 4
  const lines: string[] = []
  for (let at = 0; lines.length < most; ) {
    const end = text.indexOf('\n', at)
    if (end === -1) break
    lines.push(text.slice(at, end))
    at = end + 1
  }
  return lines
}

function checkStanza(args: string, body: string): string {
  const kind = args.split(' ')[1] ?? ''
  const pattern = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (pattern === undefined) throw refused(`it is sealed in a way Red Thread does not know (${printable(kind)})`)
  if (!pattern.test(args) || !bodyLine.test(body)) throw damaged('its header is not readable')
  const workFactor = kind === 'scrypt' ? Number(args.split(' ')[3]) : 0
  if (workFactor > headerLimits.workFactor) {
    throw refused(`opening its passphrase would take too much memory (work factor ${workFactor})`)
  }
  return kind
}

function notAge(firstLine: string): RedThreadError {
  const version = /^age-encryption\.org\/(v\d+)$/.exec(firstLine)?.[1]
  if (version !== undefined) return refused(`it is written in age ${version}, which this Red Thread does not read`)
  return refused('it is not an age file, or its first bytes were altered')
}

function printable(text: string): string {
  return text.replace(/[^ -~]/g, '?').slice(0, 40)
}

export function refused(detail: string): RedThreadError {
  return new RedThreadError('bundle-refused', { detail })
}
