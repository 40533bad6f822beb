import { handlingCodes, isTlp, readHandling } from '#shared/model/handling.ts'
import type { Option } from './command.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** Says that a code is one of the office's own, however near to one of TLP it is spelled. */
const ownCode = /^own:\s*(?=\S)/i

/** A handling code of one record. One that is nearly of TLP is refused: kept, it would go out to nobody, unexplained. */
export const handlingOption = (help: string): Option => ({ takes: '<code>', help, read: readCode })

function readCode(text: string): string {
  if (ownCode.test(text)) return text.replace(ownCode, '').trim()
  const code = readHandling(text)
  if (isTlp(code)) return code
  const near = nearest(code.toUpperCase().replace(/^TLP[^A-Z]*/, ''), handlingCodes)
  if (near === undefined) return code
  throw new UsageError(
    `--handling: "${text}" is no code of TLP. Did you mean "TLP:${near}"?`,
    `for a code of your office's own: --handling "own:${text}"`,
  )
}
