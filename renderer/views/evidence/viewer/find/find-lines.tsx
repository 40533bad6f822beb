import { type ComponentProps, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Lines } from '../lines.tsx'
import styles from '../viewer.module.css'
import { FindBar } from './find-bar.tsx'
import { findIn } from './find-in.ts'
import { useFindLines } from './use-find-lines.ts'

/** In a longer text only the line is marked: its words would be sought through all of it again. */
const mostForWords = 50_000

/** Lines of a text with words to look for in them, line after line. */
export function FindLines(props: ComponentProps<typeof Lines>) {
  const { lines, place } = props
  const [wanted, setWanted] = useState('')
  const [now, setNow] = useState(0)
  const field = useRef<HTMLElement>(null)
  const found = useFindLines(lines, wanted)
  const count = found?.at.length ?? 0
  const line = found?.at[now]
  const there = useMemo(() => {
    if (line === undefined) return place
    const words = lines.length <= mostForWords ? wordsIn(lines[line] ?? '', wanted) : undefined
    return { id: place.id, locator: `line ${line + 1}`, passage: words }
  }, [place, lines, line, wanted])
  const want = (next: string) => {
    setNow(0)
    setWanted(next)
  }
  const move = (step: 1 | -1) => count > 0 && setNow((now + step + count) % count)
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (wanted.trim() === '') field.current?.querySelector('input')?.focus()
    else move(event.shiftKey ? -1 : 1)
  }
  const says = found ? (count === 0 ? 'Not found' : count === 1 ? 'line' : 'lines') : ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for all that is in it
    <div className={styles['look']} onKeyDown={keys}>
      <div className={styles['bar']}>
        <FindBar label="Find in this text" {...{ wanted, count, now, says, field }} onWanted={want} onMove={move} />
      </div>
      <Lines {...props} place={there} />
    </div>
  )
}

/** The words as they stand in the line. */
function wordsIn(line: string, wanted: string): string | undefined {
  const [match] = findIn([{ text: line, ends: false }], wanted)
  return match && line.slice(match.from.at, match.to.at)
}
