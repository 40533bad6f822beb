import type { Attachment } from 'postal-mime'

export function bytesOf({ content }: Attachment): ArrayBuffer {
  if (content instanceof ArrayBuffer) return content
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return bytes.slice().buffer
}
