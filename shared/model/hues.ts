/**
 * What an entity may be coloured in: a name, and the tone on paper, which is that on light ground. The window has one for
 * dark ground too (`--hue-…` in tokens.css).
 */
export const hues = {
  amber: { title: 'Amber', onPaper: '#b9741a' },
  orange: { title: 'Orange', onPaper: '#ad4000' },
  red: { title: 'Red', onPaper: '#92190f' },
  pink: { title: 'Pink', onPaper: '#dd5ca4' },
  plum: { title: 'Plum', onPaper: '#722779' },
  violet: { title: 'Violet', onPaper: '#8a66c4' },
  blue: { title: 'Blue', onPaper: '#1f4b9f' },
  slate: { title: 'Slate', onPaper: '#486b85' },
  teal: { title: 'Teal', onPaper: '#15817a' },
  green: { title: 'Green', onPaper: '#129a74' },
  forest: { title: 'Forest green', onPaper: '#0c4f20' },
  olive: { title: 'Olive', onPaper: '#7c8c4a' },
  sand: { title: 'Sand', onPaper: '#785f33' },
  grey: { title: 'Grey', onPaper: '#41464e' },
} as const

export type Hue = keyof typeof hues

export const hueIds = Object.keys(hues) as Hue[]
