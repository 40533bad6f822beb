import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'

/** A file of so many MiB that nothing can compress, written without holding it. */
export async function writeRandom(path: string, mebibytes: number): Promise<void> {
  const file = await open(path, 'w')
  for (let n = 0; n < mebibytes; n++) await file.writeFile(randomBytes(2 ** 20))
  await file.close()
}
