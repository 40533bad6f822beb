import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { hostileTexts } from '../../../../support/cases/hostile.ts'
import { docxFile, docxParts, throughLibreOffice } from '../../../../support/docx.ts'
import { testFolder } from '../../../../support/open-case.ts'
import { dossierOfText, longDossier, mustStand, sampleDossier } from '../../../../support/sample-dossier.ts'
import { hasTool } from '../../bundle/tools.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const bodyOf = async (dossier: DossierDocument) => (await docxParts(dossier)).get('word/document.xml') ?? ''

/** Order of the notes as footnotes and as links, and those at the end. */
function notesOf(body: string) {
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(found => Number(found[1]))
  return { footnotes: all(/<w:footnoteReference w:id="(\d+)"/g), links: all(/w:anchor="_Note(\d+)"/g) }
}

const citing = (...notes: number[]): DossierDocument => ({
  ...sampleDossier,
  sections: [
    {
      id: 'a',
      title: 'A',
      blocks: notes.map(note => ({ block: 'paragraph', runs: [{ text: 'word', notes: [note] }] })),
    },
  ],
  notes: [1, 2, 3].map(number => ({ number, text: [{ text: `note ${number}` }] })),
})

describe('a dossier as DOCX', () => {
  it('is the same bytes twice', async () => {
    expect(sha256(await docxFile(sampleDossier))).toBe(sha256(await docxFile(sampleDossier)))
  })

  it('knows no other moment than its own', async () => {
    const parts = await docxParts(sampleDossier)
    expect(parts.get('docProps/core.xml')?.match(/20\d\d-[^<]*/g)).toEqual([sampleDossier.asOf, sampleDossier.asOf])
  })

  it('keeps our numbers: a footnote where Word counts alike, a link where it would not', async () => {
    expect(notesOf(await bodyOf(citing(1, 2, 1, 3)))).toEqual({ footnotes: [1, 2, 3], links: [1] })
    expect(notesOf(await bodyOf(citing(1, 3, 2)))).toEqual({ footnotes: [1, 2], links: [3] })
  })

  it('keeps two notes of one word apart', async () => {
    const marks = (await bodyOf(sampleDossier)).split('<w:footnoteReference ')[2]
    expect(marks).toContain('>,</w:t>')
  })

  it('puts notes that are no footnotes at the end, so that each note stands exactly once', async () => {
    for (const dossier of [citing(1, 2, 3), citing(1, 3, 2), citing(3, 2), citing()]) {
      const parts = await docxParts(dossier)
      const all = `${parts.get('word/document.xml')}${parts.get('word/footnotes.xml')}`
      for (const number of [1, 2, 3]) expect(all.split(`>note ${number}<`)).toHaveLength(2)
    }
  })

  it('sets no footnotes where they are too many to lay out', async () => {
    expect(notesOf(await bodyOf(longDossier(1001))).footnotes).toEqual([])
  })

  it('leads every link to a bookmark that is there', async () => {
    for (const dossier of [sampleDossier, longDossier(150)]) {
      const body = await bodyOf(dossier)
      const names = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(found => found[1]))
      for (const [, anchor] of body.matchAll(/w:anchor="([^"]*)"/g)) expect(names).toContain(anchor)
    }
  })

  it('repeats the head of a table, and draws no fallback in place of a figure', async () => {
    const body = await bodyOf(sampleDossier)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<wps:wsp>/g)).toHaveLength(11)
    expect(body).not.toContain('<pic:pic')
  })

  it('holds 5,000 entities and a value of a megabyte', async () => {
    const long = await docxParts(longDossier(5000))
    expect(long.get('word/document.xml')).toContain('Balance of entity 5000')
    const text = 'megabyte '.repeat(116_509)
    const sections = [{ id: 'a', title: 'A', blocks: [{ block: 'paragraph', runs: [{ text }] } as const] }]
    expect(await bodyOf({ ...sampleDossier, sections })).toContain(text)
  })
})

describe.skipIf(!hasTool('xmllint'))('every part of it (xmllint)', () => {
  it('is well formed, whatever the case says', async () => {
    const folder = await testFolder()
    const files: string[] = []
    for (const [number, dossier] of [sampleDossier, ...hostileTexts.map(dossierOfText)].entries()) {
      for (const [path, part] of await docxParts(dossier)) {
        if (path.endsWith('.png')) continue
        const file = join(folder, `${number}-${path.replaceAll('/', '-')}`)
        await writeFile(file, part)
        files.push(file)
      }
    }
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--huge', ...files], { encoding: 'utf8' })
    expect([stderr, status]).toEqual(['', 0])
  })
})

describe.skipIf(!['soffice', 'pdftotext'].every(hasTool))('read by LibreOffice (soffice, pdftotext)', () => {
  it('says everything, in every script', async () => {
    const text = (await throughLibreOffice(await docxFile(sampleDossier), await testFolder())).replaceAll(/\s+/g, '')
    const { cover, anchor } = sampleDossier
    const words = [...mustStand, ...Object.values(cover), anchor.root, ...anchor.checkpoint.split('\n'), 'Page1of6']
    for (const word of words) expect(text).toContain(word.replaceAll(/\s+/g, ''))
    for (const number of [1, 2, 3, 4, 5, 6]) expect(text).toContain(`Source${number},exhibitE-${number}`)
  })

  it('tells the page of every line of the contents, and what is quoted', async () => {
    const quoted = sampleDossier.notes.map(note => ({
      ...note,
      quotes: [[{ text: `Words of source ${note.number}` }]],
    }))
    const text = await throughLibreOffice(await docxFile({ ...sampleDossier, notes: quoted }), await testFolder())
    for (const { title } of sampleDossier.sections) expect(text).toMatch(new RegExp(`${title}\\.{3,}\\s*\\d`))
    expect(text).not.toContain('Reference source not found')
    for (const number of [1, 6]) expect(text).toContain(`Words of source ${number}`)
  })

  it('opens what hostile text has been put into', async () => {
    const blocks = hostileTexts.map(text => ({ block: 'paragraph', runs: [{ text }] }) as const)
    const dossier = { ...dossierOfText(hostileTexts.join(' ')), sections: [{ id: 'a', title: 'A', blocks }] }
    const text = await throughLibreOffice(await docxFile(dossier), await testFolder())
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain('‹U+0007›')
  })
})
