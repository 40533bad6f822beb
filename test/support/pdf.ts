import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Is there such a program? A proof without its program is skipped, never faked. */
export const has = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0

const library = (name: string) => `/usr/share/java/${name}.jar`
/** Apache PDFBox preflight as Debian packs it: libpdfbox2-java, libactivation-java, libjaxb-api-java. */
const libraries = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api']
export const hasPreflight = has('java') && libraries.map(library).every(existsSync)

/** What preflight says of the file: '' where it is valid PDF/A-1b, else its complaints. */
export function complaintsOf(pdf: Uint8Array): string {
  const path = libraries.map(library).join(':')
  const says = told(pdf, 'java', '-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', file)
  return says.includes('is a valid PDF/A-1b file') ? '' : says || 'it said nothing'
}

/** Stands for the file's path among a program's arguments. */
export const file = '{file}'

/** What a program says of a file; where it fails, on both its outputs. */
export function told(bytes: Uint8Array, program: string, ...given: readonly string[]): string {
  const { stdout, stderr, status } = outputOf(bytes, program, given)
  return status === 0 ? stdout.toString('utf8') : `${stdout}${stderr}`
}

/** What a program makes of a file, byte for byte. */
export function outputOf(bytes: Uint8Array, program: string, given: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'red-thread-pdf-'))
  try {
    const path = join(folder, 'file.pdf')
    writeFileSync(path, bytes)
    const args = given.map(part => (part === file ? path : part))
    return spawnSync(program, args, { cwd: folder, maxBuffer: 1 << 28 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text in the order it was printed, without the marks of direction that pdftotext adds, spaces as one. */
export const textOf = (pdf: Uint8Array) =>
  told(pdf, 'pdftotext', '-raw', file, '-')
    .replace(/[\u202A-\u202E]/g, '')
    .replace(/\s+/g, ' ')

/** What the QR codes on a page say, by zbar on a picture of it. */
export function codesOn(pdf: Uint8Array, page: number): readonly string[] {
  const script = `pdftoppm -gray -r 300 -f ${page} -l ${page} -png -singlefile "$0" page && zbarimg -q --raw -Sbinary=0 page.png`
  return told(pdf, 'sh', '-c', script, file).split('\n')
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
