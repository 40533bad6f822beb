import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { receiptFields } from '#shared/commands/receipt-record.ts'
import type { ReceiptResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Release } from '#shared/model/records/release.ts'
import { all, get } from '#shared/ops/state.ts'
import { readUserFile } from '../disk/user-file.ts'
import { verifySsh } from '../handover/bundle/sshsig.ts'
import { sha256Hex } from '../secrets/crypto/hash.ts'
import { fingerprintWords } from '../secrets/identity/fingerprint.ts'
import { sshKeyLine } from '../secrets/identity/ssh-key.ts'
import type { Job } from '../work/jobs.ts'
import { attachPaths, exhibitsHere } from './evidence.ts'
import { execute } from './execute.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'

/** What `ssh-keygen -Y sign -n` must name: a signature given for anything else does not count here. */
const receiptNamespace = 'case-receipt@v1'

const page = receiptFields.extend({ format: z.literal(receiptNamespace), file: z.string(), size: z.number() })

const largestReceipt = 2 ** 20

/**
 * Takes in the receipt a recipient returned: finds the release whose file they name by its SHA-256, checks the
 * counter-signature where `<file>.sig` lies beside it, keeps both files as exhibits, and records who received what.
 * Throws not-a-receipt, receipt-of-nothing, receipt-known, receipt-signature.
 */
export async function takeReceipt(session: Session, path: string, job: Job): Promise<ReceiptResult> {
  refuseReadOnly(session)
  const name = basename(path)
  const bytes = await readUserFile(path, largestReceipt)
  const { format: _, file: _file, size: _size, ...filledIn } = readPage(bytes, name)
  const { state } = session.store.data
  const release = all(state, 'release').find(each => each.files.some(({ sha256 }) => sha256 === filledIn.sha256))
  if (!release) throw new RedThreadError('receipt-of-nothing', { name, sha256: filledIn.sha256 })
  const known = new Set(all(state, 'receipt').map(each => each.exhibit))
  const held = exhibitsHere(session).find(each => each.sha256 === sha256Hex(bytes) && known.has(each.id))
  if (held) throw new RedThreadError('receipt-known', { name, number: held.number })
  const key = await signerOf(path, bytes)
  const paths = key ? [path, `${path}.sig`] : [path]
  const attached = await attachPaths(session, paths, { how: `returned by ${filledIn.receivedBy}` }, job)
  const exhibit = attached.created.find(id => get(session.store.data.state, 'exhibit', id)) ?? ''
  await execute(session, 'receipt.record', {
    ...filledIn,
    release: release.id,
    exhibit,
    ...(key ? { signedBy: sshKeyLine(key) } : {}),
  })
  return answerOf(release, filledIn, key)
}

function readPage(bytes: Uint8Array, name: string): z.infer<typeof page> {
  try {
    return page.parse(JSON.parse(Buffer.from(bytes).toString()))
  } catch (error) {
    throw new RedThreadError('not-a-receipt', { name }, error)
  }
}

/** The key of a counter-signature that holds; undefined where none lies beside the receipt. */
async function signerOf(path: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  const beside = `${path}.sig`
  if (!(await lstat(beside).catch(() => undefined))) return undefined
  const signature = await readUserFile(beside, largestReceipt)
  const key = verifySsh(bytes, Buffer.from(signature).toString(), receiptNamespace)
  if (!key) throw new RedThreadError('receipt-signature', { name: basename(path) })
  return key
}

type FilledIn = Pick<ReceiptResult, 'receivedBy' | 'receivedAt'> & { readonly sha256: string }

function answerOf(
  { number, files }: Release,
  { receivedBy, receivedAt, sha256 }: FilledIn,
  key: Buffer | undefined,
): ReceiptResult {
  const file = files.find(each => each.sha256 === sha256)?.path ?? ''
  return { release: number, file, receivedBy, receivedAt, ...(key ? { signerWords: fingerprintWords(key) } : {}) }
}
