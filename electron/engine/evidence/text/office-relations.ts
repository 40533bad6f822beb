import { posix } from 'node:path'
import { walkXml } from './markup.ts'
import { xmlText } from './office.ts'
import type { Gathering } from './reader.ts'
import { zipMembers } from './zip-members.ts'

/** The parts of an Office document by their paths: XML as text, '' where there is none. */
export interface OfficeParts {
  readonly paths: readonly string[]
  readonly xmlOf: (path: string) => Promise<string>
  /** The parts that a part names, by the ids it calls them by (ECMA-376, part 2, 9.3). */
  readonly named: (path: string) => Promise<ReadonlyMap<string, string>>
}

export async function officeParts(bytes: Uint8Array, to: Gathering): Promise<OfficeParts> {
  const members = new Map((await zipMembers(bytes, to)).map(member => [member.path, member]))
  const xmlOf = async (path: string) => {
    const part = await members.get(path)?.read()
    return part instanceof Uint8Array ? xmlText(part) : ''
  }
  return {
    paths: [...members.keys()],
    xmlOf,
    named: async path => {
      const folder = posix.dirname(path)
      return targetsIn(await xmlOf(`${folder}/_rels/${posix.basename(path)}.rels`), folder)
    },
  }
}

export function targetsIn(relations: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>()
  walkXml(relations, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, posix.resolve('/', folder, Target).slice(1))
    },
  })
  return targets
}
