import { basename } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { all, get } from '#shared/ops/state.ts'
import { writeDurably } from '../disk/files.ts'
import { readUserFile } from '../disk/user-file.ts'
import { sha256 } from '../secrets/crypto/hash.ts'
import type { Signer } from '../secrets/identity/ed25519.ts'
import { certificatesIn } from '../secrets/stamp/chain.ts'
import { timestampRequest } from '../secrets/stamp/request.ts'
import { verifyReply } from '../secrets/stamp/verify.ts'
import type { Job } from '../work/jobs.ts'
import { anchorAt } from './edition.ts'
import { recordExhibits } from './evidence.ts'
import { execute } from './execute.ts'
import { markOf, namedAs, notPlaced } from './outgoing.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'

/**
 * Writes a request for the checkpoint of the journal as it stands, to be carried to an authority, and records that it
 * was asked. Throws read-only, cannot-write-file.
 */
export async function requestStamp(
  session: Session,
  path: string,
  signer: Signer,
  job: Job,
  replace?: boolean,
): Promise<Timestamp> {
  refuseReadOnly(session)
  const entries = session.store.data.seq
  const { anchor } = await anchorAt(session, entries, signer, job.signal)
  const hash = sha256(Buffer.from(anchor.checkpoint))
  const request = timestampRequest(hash)
  const out = await session.outgoing.start({ what: 'request', path, form: 'file', replace })
  try {
    await writeDurably(out.file, request).catch(namedAs(path))
    const { checkpoint } = anchor
    const input = { hash: hash.toString('hex'), entries, checkpoint, request: request.toString('base64') }
    await out.whole({ files: [], record: markOf(session, 'timestamp.request', input.hash) })
    const made = await execute(session, 'timestamp.request', input)
    await out.place().catch(notPlaced(path, 'this request'))
    return needStamp(session, made?.created[0])
  } finally {
    await out.end()
  }
}

/**
 * Takes in an authority's reply: verified as far as it can be (verifyReply), kept as it came as an exhibit, recorded
 * with its request. `authorities`: a file of certificates to trust. Adds nothing where it throws.
 */
export async function takeStamp(
  session: Session,
  path: string,
  authorities: string | undefined,
  job: Job,
): Promise<Timestamp> {
  refuseReadOnly(session)
  const reply = await readUserFile(path, largestReply)
  const trusted =
    authorities === undefined ? undefined : certificatesIn(await readUserFile(authorities, largestList), authorities)
  const stamps = all(session.store.data.state, 'timestamp')
  const { request, ...proved } = await verifyReply(reply, stamps, trusted)
  const { sha256: hash, size } = await session.vault.addBytes(path, once(reply), { signal: job.signal })
  const held = { name: basename(path), sha256: hash, size, mediaType: 'application/timestamp-reply' }
  const how = `reply of ${proved.authority} to a request for a timestamp (RFC 3161)`
  const [kept] = (await recordExhibits(session, [held], { how })).created
  if (kept === undefined) throw new RedThreadError('unexpected', { detail: 'the reply was not recorded' })
  await execute(session, 'timestamp.record', { timestamp: request.id, reply: kept, ...proved })
  return needStamp(session, request.id)
}

const largestReply = 2 ** 20
const largestList = 16 * 2 ** 20

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function needStamp({ store }: Session, id: string | undefined): Timestamp {
  const stamp = get(store.data.state, 'timestamp', id ?? '')
  if (!stamp) throw new RedThreadError('unexpected', { detail: 'no timestamp was recorded' })
  return stamp
}
