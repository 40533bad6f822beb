import { icons } from '#renderer/ui/icons.ts'

type Attributes = Readonly<Record<string, string | number | undefined>>
type Shapes = readonly (readonly [tag: string, attributes: Attributes])[]

const known: Readonly<Record<string, Shapes>> = icons as unknown as Readonly<Record<string, Shapes>>
const paths = new Map<string, Path2D>()

/** The icon's outline on its 24-unit grid, to be stroked. An icon no one named is a circle. */
export function iconPath(name: string): Path2D {
  const held = paths.get(name)
  if (held) return held
  const path = new Path2D()
  for (const [tag, attributes] of Object.hasOwn(known, name)
    ? (known[name] ?? [])
    : (icons.circle as unknown as Shapes)) {
    add(path, tag, attributes)
  }
  paths.set(name, path)
  return path
}

function add(path: Path2D, tag: string, attributes: Attributes): void {
  const n = (key: string) => Number(attributes[key] ?? 0)
  if (tag === 'path') path.addPath(new Path2D(String(attributes['d'])))
  else if (tag === 'circle') circle(path, n('cx'), n('cy'), n('r'), n('r'))
  else if (tag === 'ellipse') circle(path, n('cx'), n('cy'), n('rx'), n('ry'))
  else if (tag === 'rect') path.roundRect(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'))
  else if (tag === 'line') points(path, [n('x1'), n('y1'), n('x2'), n('y2')])
  else if (tag === 'polyline' || tag === 'polygon') {
    points(
      path,
      String(attributes['points'])
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    )
    if (tag === 'polygon') path.closePath()
  }
}

function circle(path: Path2D, x: number, y: number, rx: number, ry: number): void {
  path.moveTo(x + rx, y)
  path.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
}

function points(path: Path2D, numbers: readonly number[]): void {
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [x, y] = [numbers[i] ?? 0, numbers[i + 1] ?? 0]
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
}
