import type { IconNode } from 'lucide'
import { createElement } from 'react'
import { type IconName, icons } from './icons.ts'

interface IconProps {
  readonly name: IconName | (string & {})
  readonly size?: number
  /** Spoken name; without it the icon is decoration and hidden from screen readers. */
  readonly label?: string
  readonly className?: string | undefined
}

const nodes: Readonly<Record<string, IconNode>> = icons

/** The shapes of an icon on its 24-unit grid. What no one named is drawn as a circle. */
const iconNode = (name: string): IconNode => (Object.hasOwn(nodes, name) ? nodes[name] : undefined) ?? icons.circle

export function Icon({ name, size = 16, label, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 20 ? 1.6 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {iconNode(name).map(([tag, attributes], index) => createElement(tag, { key: `${tag}${index}`, ...attributes }))}
    </svg>
  )
}
