import type { ImportReport } from '#shared/contract.ts'
import type { Job } from '../work/jobs.ts'
import { described, exhibitsHere, type Held } from './evidence.ts'
import type { RawFile } from './import-files.ts'
import type { Session } from './session.ts'

/** The exhibit that the first of the files is already; undefined where it is none yet. */
export const firstHere = (session: Session, [first]: readonly RawFile[]): string | undefined =>
  exhibitsHere(session).find(({ sha256 }) => sha256 === first?.sha256)?.id

/** Takes the files that are no exhibits yet into the vault, each once, with what they say of themselves. */
export async function keepRaw(
  session: Session,
  files: readonly RawFile[],
  texts: ImportReport['texts'],
  { signal }: Job,
): ReturnType<typeof described> {
  const held = new Set(exhibitsHere(session).map(each => each.sha256))
  const kept: Held[] = []
  for (const { name, bytes, sha256 } of files) {
    if (held.has(sha256)) continue
    held.add(sha256)
    const { size, mediaType } = await session.vault.addBytes(name, [bytes], { signal })
    const text = texts.find(each => each.name === name)
    kept.push({ name, sha256, size, mediaType: text ? inEncoding(mediaType, text.encoding) : mediaType })
  }
  return described(session, kept)
}

/** As the import read it, so that whoever looks at the exhibit reads the same letters. */
const inEncoding = (mediaType: string, encoding: string) =>
  encoding === 'utf-8' ? mediaType : `${mediaType.split(';', 1)[0]}; charset=${encoding}`
