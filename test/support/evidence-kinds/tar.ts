import { encodeTarHeader, tarEnd, tarPadding } from '#engine/handover/bundle/tar.ts'

export const tarOf = (name: string, content: string) => {
  const bytes = Buffer.from(content)
  return Buffer.concat([
    encodeTarHeader({ name, size: bytes.length }),
    bytes,
    Buffer.alloc(tarPadding(bytes.length)),
    tarEnd,
  ])
}
