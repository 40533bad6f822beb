import { walkXml } from '../markup.ts'
import { readOffice } from '../office.ts'
import { officeParts } from '../office-relations.ts'
import type { TextReader } from '../reader.ts'

/** A presentation: slides in the order they are shown, hidden ones too, and what is noted and remarked on them. */
export const pptx: TextReader = {
  id: 'pptx',
  reads: /^application\/vnd\.(openxmlformats-officedocument\.presentationml|ms-powerpoint)\./,
  read: async (file, to) => {
    const places = await slidePlaces(await officeParts(file.bytes, to))
    await readOffice(file, to, path => {
      if (/^ppt\/charts\/chart\d*\.xml$/.test(path)) return 'chart'
      if (/^ppt\/comment(s\/.*|Authors)\.xml$/.test(path)) return 'comments'
      return places.get(path) ?? (/^ppt\/slides\/[^/]+\.xml$/.test(path) ? 'slide that is in no order' : undefined)
    })
  },
}

/** What slides and their notes are called, by their parts: files are not numbered as slides are shown. */
async function slidePlaces({ paths, xmlOf, named }: Awaited<ReturnType<typeof officeParts>>) {
  const places = new Map<string, string>()
  const slides = await named('ppt/presentation.xml')
  for (const [index, id] of idsIn(await xmlOf('ppt/presentation.xml')).entries()) {
    const path = slides.get(id) ?? ''
    places.set(path, `slide ${index + 1}${isHidden(await xmlOf(path)) ? ' (hidden)' : ''}`)
  }
  for (const path of paths.filter(each => /^ppt\/notesSlides\/[^/]+\.xml$/.test(each))) {
    const slide = [...(await named(path)).values()].find(each => places.has(each))
    places.set(path, `notes of ${places.get(slide ?? '') ?? 'a slide'}`)
  }
  return places
}

/** The ids by which a presentation calls its slides, in order. */
function idsIn(presentation: string): string[] {
  const ids: string[] = []
  walkXml(presentation, {
    open: (name, attributes) => void (name === 'sldId' && ids.push(attributes['r:id'] ?? '')),
  })
  return ids
}

function isHidden(slide: string): boolean {
  let hidden = false
  walkXml(slide, {
    open: (name, { show }) => {
      if (name === 'sld') hidden = show === '0' || show === 'false'
    },
  })
  return hidden
}
