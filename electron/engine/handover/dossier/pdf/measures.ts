/** The page: A4 in points (1/72 inch), and the look of everything on it. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 84, bottom: 752 } as const

export const textWidth: number = page.width - page.left - page.right

export const ink = {
  text: '#1c1e21',
  quiet: '#5b5f66',
  line: '#d5d4ce',
  wash: '#f3f3ef',
  accent: '#a81f25',
} as const

/** Size of type, distance of lines, colour. */
export interface Style {
  readonly size: number
  readonly lead: number
  readonly color: string
  readonly strong?: true
}

export const styles = {
  body: { size: 9.5, lead: 14, color: ink.text },
  small: { size: 8, lead: 11.5, color: ink.text },
  label: { size: 8.5, lead: 14, color: ink.quiet },
  tiny: { size: 6.8, lead: 9, color: ink.quiet },
  cell: { size: 8, lead: 11.2, color: ink.text },
  column: { size: 7.5, lead: 10.5, color: ink.quiet, strong: true },
  title: { size: 26, lead: 33, color: ink.text, strong: true },
  eyebrow: { size: 11, lead: 16, color: ink.quiet, strong: true },
  handling: { size: 14, lead: 20, color: ink.text, strong: true },
  section: { size: 17, lead: 23, color: ink.text, strong: true },
  heading2: { size: 12, lead: 17, color: ink.text, strong: true },
  heading3: { size: 10, lead: 14.5, color: ink.text, strong: true },
  caption: { size: 9, lead: 13, color: ink.text, strong: true },
  note: { size: 7.8, lead: 11, color: ink.text },
} as const satisfies Record<string, Style>
