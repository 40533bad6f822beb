// SHA-256 and SHA-512 (FIPS 180-4), fed piece by piece: a browser's own digest takes a file only as a whole.

/** The first 64 bits behind the point of the `degree`-th root of each of the first `count` primes. */
function rootBits(count, degree) {
  const primes = []
  for (let n = 2; primes.length < count; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  return primes.map(prime => BigInt.asUintN(64, wholeRoot(BigInt(prime) << BigInt(64 * degree), BigInt(degree))))
}

/** The largest whole number whose `degree`-th power is at most `value`, by Newton's method from above. */
function wholeRoot(value, degree) {
  let guess = 1n << 70n
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}

const high = bits => Number(bits >> 32n) | 0
const low = bits => Number(bits & 0xffffffffn) | 0
const pairs = list => Int32Array.from(list.flatMap(bits => [high(bits), low(bits)]))

const cubeRoots = rootBits(80, 3)
const squareRoots = rootBits(8, 2)
const constants512 = pairs(cubeRoots)
const constants256 = Int32Array.from(cubeRoots.slice(0, 64).map(high))

/** A SHA-256 or SHA-512 that was begun: `update(bytes)` as often as wanted, then `hex()` or `bytes()` once. */
function startHash(state, blockSize, compress) {
  const block = new Uint8Array(blockSize)
  const words = new DataView(block.buffer)
  let [filled, total] = [0, 0]
  const update = bytes => {
    total += bytes.length
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + blockSize - filled)
      block.set(part, filled)
      at += part.length
      filled += part.length
      if (filled < blockSize) return
      compress(state, words)
      filled = 0
    }
  }
  const bytes = () => {
    const size = total
    const room = blockSize / 8
    const end = new Uint8Array(((2 * blockSize - room - 1 - filled) % blockSize) + 1 + room)
    end[0] = 0x80
    new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(size) * 8n)
    update(end)
    const digest = new DataView(new ArrayBuffer(state.length * 4))
    state.forEach((word, index) => digest.setInt32(4 * index, word))
    return new Uint8Array(digest.buffer)
  }
  return { update, bytes, hex: () => toHex(bytes()) }
}

export const startSha256 = () => startHash(Int32Array.from(squareRoots.map(high)), 64, compress256)
export const startSha512 = () => startHash(pairs(squareRoots), 128, compress512)

export function sha256(...parts) {
  const hash = startSha256()
  for (const part of parts) hash.update(part)
  return hash.bytes()
}

export const toHex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const w256 = new Int32Array(64)

function compress256(state, block) {
  const w = w256
  for (let i = 0; i < 16; i++) w[i] = block.getInt32(4 * i)
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]
    const b = w[i - 2]
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3)
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10)
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7]
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants256[i] + w[i]) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i] + added[i]) | 0
}

// 64-bit words as two halves, high then low: whole BigInt arithmetic would be fifty times slower.
const w512 = new Int32Array(160)
const twoTo32 = 2 ** 32

function schedule512(w, block) {
  for (let i = 0; i < 32; i++) w[i] = block.getInt32(4 * i)
  for (let i = 32; i < 160; i += 2) {
    const ah = w[i - 30]
    const al = w[i - 29]
    const bh = w[i - 4]
    const bl = w[i - 3]
    const s0h = ((ah >>> 1) | (al << 31)) ^ ((ah >>> 8) | (al << 24)) ^ (ah >>> 7)
    const s0l = ((al >>> 1) | (ah << 31)) ^ ((al >>> 8) | (ah << 24)) ^ ((al >>> 7) | (ah << 25))
    const s1h = ((bh >>> 19) | (bl << 13)) ^ ((bl >>> 29) | (bh << 3)) ^ (bh >>> 6)
    const s1l = ((bl >>> 19) | (bh << 13)) ^ ((bh >>> 29) | (bl << 3)) ^ ((bl >>> 6) | (bh << 26))
    const lower = (s0l >>> 0) + (s1l >>> 0) + (w[i - 13] >>> 0) + (w[i - 31] >>> 0)
    w[i + 1] = lower | 0
    w[i] = (s0h + s1h + w[i - 14] + w[i - 32] + ((lower / twoTo32) | 0)) | 0
  }
}

function compress512(state, block) {
  const w = w512
  const k = constants512
  schedule512(w, block)
  // One by one: taking an array apart goes through its iterator, block after block.
  let ah = state[0], al = state[1], bh = state[2], bl = state[3], ch = state[4], cl = state[5], dh = state[6], dl = state[7],
    eh = state[8], el = state[9], fh = state[10], fl = state[11], gh = state[12], gl = state[13], hh = state[14], hl = state[15]
  for (let i = 0; i < 160; i += 2) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23))
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23))
    const choiceH = (eh & fh) ^ (~eh & gh)
    const choiceL = (el & fl) ^ (~el & gl)
    const t1 = (hl >>> 0) + (s1l >>> 0) + (choiceL >>> 0) + (k[i + 1] >>> 0) + (w[i + 1] >>> 0)
    const t1h = (hh + s1h + choiceH + k[i] + w[i] + ((t1 / twoTo32) | 0)) | 0
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25))
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25))
    const t2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0)
    const t2h = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + ((t2 / twoTo32) | 0)) | 0
    hh = gh
    hl = gl
    gh = fh
    gl = fl
    fh = eh
    fl = el
    const next = (dl >>> 0) + ((t1 | 0) >>> 0)
    el = next | 0
    eh = (dh + t1h + ((next / twoTo32) | 0)) | 0
    dh = ch
    dl = cl
    ch = bh
    cl = bl
    bh = ah
    bl = al
    const sum = ((t1 | 0) >>> 0) + ((t2 | 0) >>> 0)
    al = sum | 0
    ah = (t1h + t2h + ((sum / twoTo32) | 0)) | 0
  }
  addPairs(state, [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl])
}

function addPairs(state, added) {
  for (let i = 0; i < 16; i += 2) {
    const lower = (state[i + 1] >>> 0) + (added[i + 1] >>> 0)
    state[i + 1] = lower | 0
    state[i] = (state[i] + added[i] + ((lower / twoTo32) | 0)) | 0
  }
}
