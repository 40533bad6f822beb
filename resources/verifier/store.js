import { Wrong, joined } from './bytes.js'
import { startSha256, startSha512, toHex } from './sha2.js'
import { isPlainName, readZip } from './zip.js'
import { readTar } from './tar.js'
// What is checked: files by name, out of a ZIP, a tar or a folder.

/** The files that a person gave: one archive, or all of a folder. `given`: [{ path, file }]. */
export async function openStore(given, wrong) {
  if (given.length === 0) throw new Wrong('there is no file in it')
  const [{ file }] = given
  if (given.length > 1 || given[0].path.includes('/')) return storeOf(filesOfFolder(given), wrong)
  const start = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  const isTar = String.fromCharCode(...start.subarray(257, 262)) === 'ustar'
  return storeOf(isTar ? await readTar(file) : await readZip(file, wrong), wrong)
}

function filesOfFolder(given) {
  const top = given[0].path.indexOf('/') + 1
  return given.map(({ path, file }) => ({ name: path.slice(top), size: file.size, stream: () => file.stream() }))
}

function storeOf(files, wrong) {
  const byName = new Map()
  for (const file of files) {
    if (byName.has(file.name) || !isPlainName(file.name)) wrong(`a name that does not belong here: ${file.name}`)
    byName.set(file.name, file)
  }
  const need = name => {
    const file = byName.get(name)
    if (!file) throw new Wrong(`${name} is missing`)
    return file
  }
  return {
    names: new Set(byName.keys()),
    size: name => byName.get(name)?.size ?? 0,
    bytes: async name => joined(await piecesOf(await need(name).stream())),
    stream: async name => need(name).stream(),
  }
}

async function piecesOf(stream) {
  const pieces = []
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return pieces
    pieces.push(value)
  }
}

/** Lets the page draw and be used between two pieces. */
const pause = () => new Promise(resolve => setTimeout(resolve))
const longestTurn = 40
/** Up to this size the browser's own digest takes a file at once, ten times as fast; larger ones are not held. */
const heldWhole = 64 * 2 ** 20

/** Size, SHA-256 and SHA-512 of a file, read once; undefined where it cannot be read to its end. */
export async function measure(store, name, onBytes) {
  try {
    const reader = (await store.stream(name)).getReader()
    const held = []
    for (let size = 0; size <= heldWhole; ) {
      const { done, value } = await reader.read()
      if (done) return digested(joined(held))
      held.push(value)
      size += value.length
    }
    return await streamed(held, reader, onBytes)
  } catch {
    return undefined
  }
}

async function digested(bytes) {
  const [sha256, sha512] = await Promise.all(['SHA-256', 'SHA-512'].map(name => crypto.subtle.digest(name, bytes)))
  return { size: bytes.length, sha256: toHex(new Uint8Array(sha256)), sha512: toHex(new Uint8Array(sha512)) }
}

/** The pieces that were read already, and then the rest. */
async function streamed(held, reader, onBytes) {
  const [sha256, sha512] = [startSha256(), startSha512()]
  const following = async () => (held.length > 0 ? { value: held.shift() } : reader.read())
  let [size, began] = [0, performance.now()]
  for (let next = await following(); !next.done; next = await following()) {
    sha256.update(next.value)
    sha512.update(next.value)
    size += next.value.length
    if (performance.now() - began < longestTurn) continue
    onBytes(size)
    await pause()
    began = performance.now()
  }
  return { size, sha256: sha256.hex(), sha512: sha512.hex() }
}
