/** A part of a domain name in the letters that the network takes (RFC 5890). */
export const asciiLabel = /(?<![\p{L}\p{N}])[xX][nN]--[a-zA-Z\d-]{1,59}/gu

const [base, least, most, skew, damp, firstBias, firstPoint] = [36, 1, 26, 38, 700, 72, 128]

/** `xn--bcher-kva` as `bücher`; a label that spells nothing as it is (RFC 3492, 6.2). */
export function unicodeLabel(label: string): string {
  const written = label.slice(4).toLowerCase()
  const parted = written.lastIndexOf('-')
  const points = Array.from(written.slice(0, Math.max(0, parted)), letter => letter.charCodeAt(0))
  let [point, bias, place, at] = [firstPoint, firstBias, 0, parted + 1]
  while (at < written.length) {
    const start = place
    for (let [weight, step] = [1, base]; ; step += base) {
      const digit = digitOf(written.charCodeAt(at++))
      if (digit === undefined) return label
      place += digit * weight
      const threshold = Math.min(most, Math.max(least, step - bias))
      if (digit < threshold) break
      weight *= base - threshold
    }
    const count = points.length + 1
    bias = adapted(place - start, count, start === 0)
    point += Math.floor(place / count)
    place %= count
    if (point > 0x10ffff) return label
    points.splice(place++, 0, point)
  }
  return String.fromCodePoint(...points)
}

/** Letters stand for 0 to 25, digits for 26 to 35; NaN is the end of the label. */
function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : undefined
}

/** RFC 3492, 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / count)
  let steps = 0
  for (; rest > ((base - least) * most) / 2; steps += base) rest = Math.floor(rest / (base - least))
  return steps + Math.floor(((base - least + 1) * rest) / (rest + skew))
}
