import type { GraphElement } from '#engine/formats/mapping/graph-element.ts'
import type { XmlElement } from '#engine/formats/reading/read-xml.ts'

/**
 * Reads the labels that yEd draws, broken into lines where they are long. The first is what the thing is called; the
 * others count as data of it. A group is drawn in two ways, open and closed, each with labels: those of the way it shows.
 */
export function drawnLabels() {
  let held: string[] | undefined
  let ways: { readonly shown: number; at: number } | undefined
  return {
    open: ({ name, attributes }: XmlElement): void => {
      if (name === 'Realizers') ways = { shown: Number(attributes['active'] ?? 0), at: -1 }
      else if (ways && name.endsWith('Node')) ways.at += 1
      else if (name === 'NodeLabel' || name === 'EdgeLabel') held = []
    },
    /** Whether the text is part of a label. */
    text: (text: string): boolean => {
      held?.push(text)
      return held !== undefined
    },
    close: (element: GraphElement | undefined, name: string): void => {
      if (name === 'Realizers') ways = undefined
      if (!held || !(name === 'NodeLabel' || name === 'EdgeLabel')) return
      const text = held.join('').trim().replace(/\s+/g, ' ')
      held = undefined
      if (!element || text === '' || (ways && ways.at !== ways.shown)) return
      if (element.label === '') element.label = text
      else element.data.set(further, [element.data.get(further) ?? [], text].flat().join('; '))
    },
  }
}

const further = 'further labels'
