interface Written {
  /** The entries of its Info dictionary, as they are written; '' for none. */
  readonly info?: string
  /** Its metadata packet (XMP), in full. */
  readonly packet?: string
  /** The titles of its bookmarks, which are words of the file and not its title. */
  readonly bookmarks?: readonly string[]
  /** So many bytes of something that nothing points at. */
  readonly filler?: number
}

/** A PDF of one empty page, with its table of objects. */
export function smallPdf({ info = '', packet, bookmarks = [], filler = 0 }: Written): Buffer {
  const outlines = bookmarks.length > 0 ? '/Outlines 5 0 R' : ''
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${packet === undefined ? '' : '/Metadata 6 0 R'} ${outlines} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    `<< ${info} >>`,
    `<< /Type /Outlines /First 7 0 R /Last ${6 + bookmarks.length} 0 R /Count ${bookmarks.length} >>`,
    `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(packet ?? '')} >>\nstream\n${packet ?? ''}\nendstream`,
    ...bookmarks.map((title, at) => {
      const next = at + 1 < bookmarks.length ? `/Next ${8 + at} 0 R` : ''
      return `<< /Title (${title}) /Parent 5 0 R /Dest [3 0 R /Fit] ${next} >>`
    }),
    `<< /Length ${filler} >>\nstream\n${'x'.repeat(filler)}\nendstream`,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(text)
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${info === '' ? '' : '/Info 4 0 R'} >>`
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${Buffer.byteLength(text)}\n%%EOF\n`,
  )
}
