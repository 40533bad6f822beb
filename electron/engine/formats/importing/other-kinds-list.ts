/** A kind of file that is not imported, in words: "{name} is {what}", and what to do instead. */
export interface Kind {
  readonly what: string
  readonly way: string
}

const asEvidence = 'Attach it as evidence instead; passages of it can back claims.'
const asTable =
  'Open it in the program that wrote it and save its table as .xlsx or .csv, which are read here; or attach it as evidence.'
const unlocked =
  'Open it in Excel or LibreOffice with its password, save a copy without one and import that; or attach it as evidence as it is.'
const unpacked = 'Unpack it and import the files in it, or attach it as evidence as it is.'
const fromI2 =
  'In Analyst’s Notebook save the chart’s entities and links as lists (CSV or Excel) and import those; or attach it as evidence.'
const fromMaltego = 'In Maltego export the graph as a table (CSV or Excel) and import that; or attach it as evidence.'
const asGraph =
  'Export it there as GraphML, GEXF or as CSV tables of nodes and links, which are read here; or attach it as evidence.'

const encrypted: Kind = { what: 'an Excel workbook or Office document encrypted with a password', way: unlocked }

/** By what the directory of an OLE file (MS-CFB) names in UTF-16; the first that is there. */
const oleStreams: readonly (readonly [stream: string, kind: Kind])[] = [
  ['EncryptedPackage', encrypted],
  ['WordDocument', { what: 'a Word document of the old kind (.doc)', way: asEvidence }],
  ['PowerPoint Document', { what: 'a PowerPoint presentation of the old kind (.ppt)', way: asEvidence }],
  ['__nameid_version1.0', { what: 'an Outlook message (.msg)', way: asEvidence }],
  ['Workbook', { what: 'an Excel workbook of the old kind (.xls)', way: asTable }],
  ['Book', { what: 'an Excel workbook of the old kind (.xls)', way: asTable }],
]

export function kindOfOle(bytes: Uint8Array): Kind | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return oleStreams.find(([stream]) => whole.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.[1]
}

/** By paths inside a ZIP that its media type does not tell apart. */
const zipParts: readonly (readonly [part: string, kind: Kind])[] = [
  ['Index/Tables/', { what: 'an Apple Numbers spreadsheet (.numbers)', way: asTable }],
  ['Index/Document.iwa', { what: 'a document of Apple Numbers, Pages or Keynote', way: asTable }],
  ['Gephi_xml', { what: 'a project of Gephi (.gephi)', way: asGraph }],
  ['Graphs/', { what: 'a graph of Maltego', way: fromMaltego }],
]

export function kindOfZip(bytes: Uint8Array): Kind | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return zipParts.find(([part]) => whole.includes(part))?.[1]
}

/** Programs whose files are text, or may be, so that only the name tells them. */
const textEndings: Readonly<Record<string, Kind>> = {
  vis: { what: 'a drawing of VIS (Visual Investigative Scenarios)', way: asGraph },
  anb: { what: 'a chart of i2 Analyst’s Notebook (.anb)', way: fromI2 },
  anx: { what: 'an exchange file of i2 Analyst’s Notebook (.anx)', way: fromI2 },
  mtgl: { what: 'a graph of Maltego (.mtgl)', way: fromMaltego },
  mtz: { what: 'a configuration of Maltego (.mtz)', way: fromMaltego },
  gephi: { what: 'a project of Gephi (.gephi)', way: asGraph },
  cys: { what: 'a session of Cytoscape (.cys)', way: asGraph },
  gml: { what: 'a graph in GML', way: asGraph },
  sif: { what: 'a graph of Cytoscape (.sif)', way: asGraph },
  dot: { what: 'a graph of Graphviz (.dot)', way: asGraph },
  gv: { what: 'a graph of Graphviz (.gv)', way: asGraph },
  tgf: { what: 'a graph in TGF, of yEd', way: asGraph },
  paj: { what: 'a project of Pajek (.paj)', way: asGraph },
  net: { what: 'a network of Pajek (.net)', way: asGraph },
  numbers: { what: 'an Apple Numbers spreadsheet (.numbers)', way: asTable },
  pages: { what: 'an Apple Pages document (.pages)', way: asEvidence },
}

/** Counts only where the bytes are no text: what is called `.xls` is often a CSV or a web page. */
const binaryEndings: Readonly<Record<string, Kind>> = {
  mtgx: { what: 'a graph of Maltego (.mtgx) that cannot be opened', way: fromMaltego },
  xls: { what: 'an Excel workbook of the old kind (.xls)', way: asTable },
  xlsb: { what: 'a binary Excel workbook (.xlsb)', way: asTable },
  ods: { what: 'an OpenDocument spreadsheet (.ods)', way: asTable },
  docx: { what: 'a Word document (.docx)', way: asEvidence },
  pdf: { what: 'a PDF document', way: asEvidence },
  mdb: { what: 'an Access database', way: asTable },
  accdb: { what: 'an Access database', way: asTable },
}

export function kindOfName(name: string, isText: boolean): Kind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const table = isText ? textEndings : { ...textEndings, ...binaryEndings }
  return Object.hasOwn(table, ending) ? table[ending] : undefined
}

/** By the media type that a file's bytes tell; the first whose beginning fits. */
const mediaKinds: readonly (readonly [type: string, kind: Kind])[] = [
  ['application/pdf', { what: 'a PDF document', way: asEvidence }],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', { what: 'a Word document', way: asEvidence }],
  ['application/vnd.openxmlformats-officedocument.presentationml', { what: 'a presentation', way: asEvidence }],
  ['application/vnd.oasis.opendocument.spreadsheet', { what: 'an OpenDocument spreadsheet (.ods)', way: asTable }],
  ['application/vnd.oasis.opendocument', { what: 'an OpenDocument file', way: asEvidence }],
  ['application/x-ole-storage', { what: 'a document in the old format of Microsoft Office', way: asTable }],
  ['application/vnd.sqlite3', { what: 'a SQLite database', way: asTable }],
  ['application/vnd.apache.parquet', { what: 'a Parquet table', way: asTable }],
  ['application/rtf', { what: 'a text document (.rtf)', way: asEvidence }],
  ['application/warc', { what: 'a web archive', way: asEvidence }],
  ['application/epub', { what: 'an e-book', way: asEvidence }],
  [
    'application/x-age',
    { what: 'a file encrypted with age', way: 'If it is a bundle of Red Thread, open it as a bundle.' },
  ],
  ['application/zip', { what: 'a ZIP archive', way: unpacked }],
  ['application/gzip', { what: 'a file packed with gzip', way: unpacked }],
  ['application/zstd', { what: 'a packed file', way: unpacked }],
  ['application/x-xz', { what: 'a packed file', way: unpacked }],
  ['application/x-bzip2', { what: 'a packed file', way: unpacked }],
  ['application/x-7z-compressed', { what: 'a 7z archive', way: unpacked }],
  ['application/vnd.rar', { what: 'a RAR archive', way: unpacked }],
  ['application/x-tar', { what: 'a tar archive', way: unpacked }],
  ['application/java-archive', { what: 'a Java archive', way: asEvidence }],
  ['application/vnd.android', { what: 'an Android app', way: asEvidence }],
  ['image/', { what: 'an image', way: asEvidence }],
  ['audio/', { what: 'a sound recording', way: asEvidence }],
  ['video/', { what: 'a video', way: asEvidence }],
]

export const kindOfMedia = (media: string): Kind | undefined => mediaKinds.find(([type]) => media.startsWith(type))?.[1]

/** Texts that say what they are by themselves, though something else may recognise them first. */
const textKinds: readonly (readonly [type: string, kind: Kind])[] = [
  ['message/rfc822', { what: 'an e-mail', way: asEvidence }],
  ['application/mbox', { what: 'a mailbox', way: asEvidence }],
  ['multipart/related', { what: 'a saved web page', way: asEvidence }],
  ['text/vcard', { what: 'a list of contacts (vCard)', way: asEvidence }],
  ['text/calendar', { what: 'a calendar', way: asEvidence }],
  ['text/html', { what: 'a web page, whatever its name', way: asTable }],
]

const statement =
  'Take the account’s movements from the bank as a table (CSV or Excel) and import that, with the columns of payer and payee; or attach it as evidence.'

/** Texts of a standard that their first lines tell. */
const textSigns: readonly (readonly [sign: RegExp, kind: Kind])[] = [
  [/^(?:\{1:F\d\d|[\s\S]{0,200}?^:20:)/m, { what: 'a bank statement (MT940)', way: statement }],
  [/urn:iso:std:iso:20022:tech:xsd:camt/, { what: 'a bank statement (CAMT)', way: statement }],
  [/^OFXHEADER|<OFX>|<\?OFX /, { what: 'a bank statement (OFX)', way: statement }],
  [/<CONSOLIDATED_LIST/, { what: 'the sanctions list of the United Nations', way: asEvidence }],
  [/<(?:\w+:)?(?:sdnList|Sanctions)[\s>]/, { what: 'a sanctions list of OFAC', way: asEvidence }],
  [
    /<rdf:RDF|^@prefix /m,
    { what: 'RDF', way: 'Save it as JSON-LD of CASE/UCO if it is that; or attach it as evidence.' },
  ],
  [
    /<xs:schema|"\$schema"\s*:\s*"https?:\/\/json-schema\.org/,
    { what: 'the schema of a format, not data in it', way: asEvidence },
  ],
  [/^\s*graph\s*\[/m, { what: 'a graph in GML', way: asGraph }],
  [/^(?:digraph|graph|strict (?:di)?graph)\s/m, { what: 'a graph of Graphviz', way: asGraph }],
  [/^\*(?:Vertices|Network|Matrix)\b/im, { what: 'a network of Pajek', way: asGraph }],
  [/^nodedef>/im, { what: 'a graph of GUESS (.gdf)', way: asGraph }],
  [/^dl\s+n\s*=/i, { what: 'a network of UCINET (.dl)', way: asGraph }],
]

export const kindOfText = (media: string, head: string): Kind | undefined =>
  textKinds.find(([type]) => media.startsWith(type))?.[1] ?? textSigns.find(([sign]) => sign.test(head))?.[1]
