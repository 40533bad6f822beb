import { memberPlace, within } from '#shared/captures/places.ts'
import type { Gathering, InnerFile, TextReader } from '../reader.ts'
import { type ZipMember, zipMembers } from '../zip-members.ts'

/** An archive: the names of its files, and each by its own kind. */
export const zip: TextReader = {
  id: 'zip',
  reads: /^application\/(zip|epub\+zip|java-archive|vnd\.android\.package-archive)$/,
  read: async ({ bytes, place }, to) => readMembers(await zipMembers(bytes, to), place, to),
}

export async function readMembers(members: readonly ZipMember[], place: string, to: Gathering): Promise<void> {
  to.text(place, members.map(({ path }) => path).join('\n'))
  for (const member of members) {
    const at = within(place, memberPlace(member.path))
    const bytes = await member.read()
    if (typeof bytes === 'string') to.unread(at, bytes)
    else await to.inner(innerOf(member.path, at, bytes))
  }
}

const innerOf = (name: string, place: string, bytes: InnerFile['bytes']): InnerFile => ({
  bytes,
  name,
  place,
  declared: /\.html?$/i.test(name) ? 'text/html' : /\.eml$/i.test(name) ? 'message/rfc822' : '',
})
