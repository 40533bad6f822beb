import { deriveKey } from '#engine/secrets/crypto/derive.ts'
import type { JournalKeys } from '#engine/storage/journal/keys.ts'
import type { Finding } from '#shared/contract.ts'
import { createLeavings, type Leavings } from './leavings.ts'
import { type Opened, settleLeavings } from './settle.ts'

/** Settles what an earlier session left half written outside the case, and answers for what this one will write there. */
export async function openLeavings(
  { caseId, caseKey }: JournalKeys,
  opened: Omit<Opened, 'key'>,
): Promise<{ readonly leavings: Leavings; readonly findings: readonly Finding[] }> {
  const { caseFolder, dataFolder, readOnly } = opened
  const key = deriveKey(caseKey, caseId, 'leavingNotes')
  const findings = await settleLeavings({ ...opened, key })
  const folders = [...(readOnly ? [] : [caseFolder]), ...(dataFolder === undefined ? [] : [dataFolder])]
  return { leavings: createLeavings({ caseFolder, folders, key, needed: !readOnly }), findings }
}
