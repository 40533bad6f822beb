import type { FontGlyph, PathCommand } from './pdf-kit.ts'

/** The outline of a glyph as operators of a content stream, y growing upwards. `scale`: from units of the font. */
export function outlineOf(glyph: FontGlyph, scale: number): string {
  let pen: readonly number[] = [0, 0]
  const steps = glyph.path.commands.map(({ command, args }) => {
    const step = operator(command, args, pen).map(part => (typeof part === 'number' ? Math.round(part * scale) : part))
    if (args.length > 0) pen = args.slice(-2)
    return step.join(' ')
  })
  return steps.join(' ')
}

function operator(
  command: PathCommand['command'],
  args: readonly number[],
  [x = 0, y = 0]: readonly number[],
): readonly (number | string)[] {
  switch (command) {
    case 'moveTo':
      return [...args, 'm']
    case 'lineTo':
      return [...args, 'l']
    case 'bezierCurveTo':
      return [...args, 'c']
    case 'quadraticCurveTo': {
      // PDF has cubic curves only: their handles lie two thirds of the way to the one handle.
      const [hx = 0, hy = 0, ex = 0, ey = 0] = args
      return [
        x + (2 * (hx - x)) / 3,
        y + (2 * (hy - y)) / 3,
        ex + (2 * (hx - ex)) / 3,
        ey + (2 * (hy - ey)) / 3,
        ex,
        ey,
        'c',
      ]
    }
    case 'closePath':
      return ['h']
  }
}
