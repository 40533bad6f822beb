import { encode } from 'uqr'

/** A QR code as rectangles, `size` points wide with its quiet zone of four modules, dark on whatever lies below. */
export function qrCode(text: string, x: number, y: number, size: number): string {
  const { data, size: modules } = encode(text, { ecc: 'L', border: 4, boostEcc: true })
  const module = size / modules
  const operators = ['0 0 0 rg']
  data.forEach((row, line) => {
    for (let from = 0; from < modules; from++) {
      if (!row[from]) continue
      let to = from
      while (row[to]) to++
      const place = [x + from * module, y + line * module, (to - from) * module, module]
      operators.push(`${place.map(part => Math.round(part * 1000) / 1000).join(' ')} re`)
      from = to
    }
  })
  return [...operators, 'f'].join('\n')
}
