/** What GET answers below /case/. */
export interface Resource {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: AsyncIterable<Uint8Array>
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Resource {
  const body = Buffer.from(JSON.stringify(value))
  const own = { 'content-type': 'application/json', 'content-length': String(body.length) }
  return { status: 200, headers: { ...headers, ...own }, body: once(body) }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
