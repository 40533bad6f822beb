import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { importerFor } from '#engine/formats/importing/read-foreign.ts'
import { errorMessage } from '#shared/errors.ts'

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** A sector of an OLE directory, whose entries name their streams in UTF-16. */
const oleWith = (...streams: readonly string[]) =>
  Buffer.concat([
    ole,
    Buffer.alloc(1016),
    ...streams.map(name => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(512)])),
  ])

/** The local header of one file stored in a ZIP: enough for its kind. */
function zipWith(...names: readonly string[]): Buffer {
  return Buffer.concat(
    names.map(name => {
      const header = Buffer.alloc(30)
      header.write('PK\x03\x04', 'latin1')
      header.writeUInt16LE(name.length, 26)
      return Buffer.concat([header, Buffer.from(name)])
    }),
  )
}

const refusal = (name: string, bytes: Uint8Array | string, format?: string): string => {
  try {
    return importerFor([{ name, bytes: Buffer.from(bytes as string) }], format, name).id
  } catch (error) {
    return errorMessage(error).says
  }
}

describe('a file of another kind', () => {
  it.each([
    ['secret.xlsx', oleWith('EncryptionInfo', 'EncryptedPackage'), /encrypted with a password.*without one/],
    ['secret.docx', oleWith('EncryptedPackage'), /encrypted with a password/],
    ['renamed.csv', oleWith('EncryptedPackage'), /encrypted with a password/],
    ['old.xls', oleWith('Workbook'), /old kind \(\.xls\).*\.xlsx or \.csv/],
    ['older.xls', oleWith('Book'), /old kind \(\.xls\)/],
    ['letter.doc', oleWith('WordDocument'), /Word document/],
    ['mail.msg', oleWith('__nameid_version1.0'), /Outlook message/],
    ['chart.anb', oleWith('Contents'), /Analyst’s Notebook.*lists/],
    ['table.ods', openDocument(), /OpenDocument spreadsheet.*\.xlsx or \.csv/],
    ['table.numbers', zipWith('Index/Document.iwa', 'Index/Tables/Tile.iwa'), /Apple Numbers/],
    ['unnamed.zip', zipWith('Index/Document.iwa', 'Index/Tables/Tile.iwa'), /Apple Numbers/],
    ['letter.docx', zipWith('[Content_Types].xml', 'word/document.xml'), /Word document/],
    ['report.xlsx', zipWith('[Content_Types].xml', 'word/document.xml'), /Word document/],
    ['files.zip', zipWith('a.csv', 'b.csv'), /ZIP archive.*Unpack/],
    ['graph.mtgl', zipWith('Graphs/Graph1/x'), /Maltego \(\.mtgl\).*table/],
    ['graph.csv.gz', gzipSync('a,b'), /packed with gzip.*Unpack/],
    ['report.pdf', '%PDF-1.7\n%âãÏÓ', /a PDF document.*evidence/],
    ['report.csv', '%PDF-1.7\n%âãÏÓ', /a PDF document/],
    ['scan.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /an image/],
    ['scan.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta', 'latin1'), /an image/],
    ['db.sqlite', 'SQLite format 3\0', /SQLite/],
    ['empty.csv', '', /an empty file/],
    ['net.net', '*Vertices 2\n1 "Kim"\n2 "Ri"\n*Arcs\n1 2\n', /network of Pajek \(\.net\).*GraphML/],
    ['net.paj', '*Network x\n*Vertices 1\n', /project of Pajek.*GraphML/],
    ['net.txt', '*Vertices 2\r\n1 "Kim"\r\n', /network of Pajek.*GraphML/],
    ['graph.txt', 'Creator "x"\ngraph\n[\n  node [ id 0 ]\n]\n', /graph in GML.*GraphML/],
    ['graph.txt', 'strict digraph {\n a -> b\n}\n', /graph of Graphviz.*GraphML/],
    ['graph.gdf', 'nodedef>name VARCHAR\na\nedgedef>node1,node2\na,a\n', /GUESS.*GraphML/],
    ['graph.tgf', '1 Kim\n2 Ri\n#\n1 2\n', /TGF.*GraphML/],
    ['graph.dl', 'dl n=3 format=edgelist1\ndata:\n1 2\n', /UCINET.*GraphML/],
    ['drawing.vis', '{"schema": "Person", "properties": {}, "id": "a"', /VIS.*GraphML/],
    ['chart.anx', '<?xml version="1.0"?><Chart/>', /\.anx.*lists/],
    ['net.gml', 'graph [ node [ id 0 ] ]', /GML.*GraphML/],
    [
      'mail.eml',
      'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\n\r\nx',
      /an e-mail/,
    ],
    ['a.sta', ':20:T089413946000001\n:25:50880050/0194777600888\n', /MT940.*CSV or Excel/],
    ['a.sta', '{1:F01AAAA}{2:I940}{4:\n:20:x\n', /MT940/],
    ['a.xml', '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>', /CAMT/],
    ['a.ofx', 'OFXHEADER:100\nDATA:OFXSGML\n', /OFX/],
    ['un.xml', '<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026"/>', /sanctions list of the United/],
    ['a.xsd', '<?xml version="1.0"?><xs:schema/>', /schema of a format/],
    ['page.xls', '<html><body><table><tr><td>id</td></tr></table></body></html>', /web page/],
  ])('%s is called what it is, with a way on', (name, bytes, words) => {
    expect(refusal(name, bytes)).toMatch(words)
    expect(refusal(name, bytes)).toMatch(/Nothing was added/)
    expect(refusal(name, bytes)).not.toMatch(/JSON|folder/)
  })

  it('is refused by its bytes whatever format is asked for; a mere name is overruled', () => {
    expect(refusal('report.csv', '%PDF-1.7', 'csv')).toMatch(/PDF/)
    expect(refusal('graph.vis', '<graphml><graph/></graphml>', 'graphml')).toBe('graphml')
    expect(refusal('export.xls', 'id,type,label\n1,person,Kim', 'csv')).toBe('csv')
  })

  it('that nothing knows is told by how it begins, and a folder by what is in it', () => {
    expect(refusal('list.xml', '<?xml version="1.0"?><SomeList/>')).toMatch(/<SomeList>/)
    expect(refusal('x.json', '{"widget": {"debug": "on"}}')).toMatch(/JSON that begins with widget, debug/)
    expect(refusal('x.txt', 'nothing of note')).toMatch(/begins “nothing of note”/)
    expect(() => importerFor([], undefined, 'Empty')).toThrow(/Empty .*folder without files/)
    const files = [
      { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') },
      { name: 'b.png', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
    ]
    expect(() => importerFor(files, undefined, 'scans')).toThrow(
      /2 files \(a\.pdf is a PDF document; b\.png is an image\)/,
    )
  })

  it('is not a text in UTF-16, with its mark or without', () => {
    const stix = '{"type": "bundle", "id": "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", "objects": []}'
    for (const bytes of [Buffer.from(`\ufeff${stix}`, 'utf16le'), Buffer.from(`\ufeff${stix}`, 'utf16le').swap16()])
      expect(refusal('a.json', bytes)).toBe('stix')
    expect(refusal('a.json', Buffer.from(stix, 'utf16le'))).toBe('stix')
  })
})

/** As OpenDocument begins: its media type, stored. */
function openDocument(): Buffer {
  const type = 'application/vnd.oasis.opendocument.spreadsheet'
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt32LE(type.length, 18)
  header.writeUInt16LE(8, 26)
  return Buffer.concat([header, Buffer.from(`mimetype${type}`)])
}
