import { type BundleReading, type OpenedBundle, openBundle } from '#engine/handover/bundle/read.ts'

/** Opens a bundle and reads its evidence to the end too, so that everything in it was checked. */
export async function readBundle(reading: BundleReading): Promise<OpenedBundle> {
  const bundle = await openBundle(reading)
  try {
    await bundle.takeEvidence(async (_, bytes) => {
      for await (const piece of bytes) void piece
    })
    return bundle
  } catch (error) {
    await bundle.dispose()
    throw error
  }
}

/** The evidence by its SHA-256. */
export async function evidenceIn(bundle: OpenedBundle): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  await bundle.takeEvidence(async ({ sha256 }, bytes) => {
    const pieces: Buffer[] = []
    for await (const piece of bytes) pieces.push(piece)
    found.set(sha256, Buffer.concat(pieces))
  })
  return found
}
