import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { docxOf } from '#engine/handover/dossier/docx/docx.ts'
import { partsOf } from '#engine/handover/dossier/docx/parts.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'

export async function docxFile(dossier: DossierDocument): Promise<Buffer> {
  return buffer(docxOf(dossier))
}

/** The parts of a DOCX file as text, by path. */
export async function docxParts(dossier: DossierDocument): Promise<ReadonlyMap<string, string>> {
  const parts = await partsOf(await docxFile(dossier))
  return new Map([...parts].map(([path, content]) => [path, content.toString('utf8')]))
}

const fonts = join(import.meta.dirname, '../../node_modules/@expo-google-fonts')

/** What LibreOffice makes of a DOCX file, read back by pdftotext. It gets our fonts, since a bare Debian has no Hangul. */
export async function throughLibreOffice(file: Buffer, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const [docx, pdf, config] = ['d.docx', 'd.pdf', 'fonts.conf'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(docx, file)
  await writeFile(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  const own = [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless']
  run('soffice', [...own, '--convert-to', 'pdf', '--outdir', folder, docx], { FONTCONFIG_FILE: config })
  await readFile(pdf)
  return run('pdftotext', [pdf, '-'])
}

function run(program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const done = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...more }, maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}`)
  return done.stdout
}
