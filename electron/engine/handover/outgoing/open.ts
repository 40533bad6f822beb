import { deriveKey } from '#engine/secrets/crypto/derive.ts'
import type { JournalKeys } from '#engine/storage/journal/keys.ts'
import type { Finding } from '#shared/contract.ts'
import { createOutgoingWrites, type OutgoingWrites } from './outgoing-writes.ts'
import { type Opened, settleOutgoing } from './settle.ts'

/** Settles what an earlier session left unfinished outside the case, and answers for what this one will write there. */
export async function openOutgoing(
  { caseId, caseKey }: JournalKeys,
  opened: Omit<Opened, 'key'>,
): Promise<{ readonly outgoing: OutgoingWrites; readonly findings: readonly Finding[] }> {
  const { caseFolder, dataFolder, readOnly } = opened
  const key = deriveKey(caseKey, caseId, 'outgoingNotes')
  const findings = await settleOutgoing({ ...opened, key })
  const folders = [...(readOnly ? [] : [caseFolder]), ...(dataFolder === undefined ? [] : [dataFolder])]
  return { outgoing: createOutgoingWrites({ caseFolder, folders, key, needed: !readOnly }), findings }
}
