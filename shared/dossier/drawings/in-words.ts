import { readable } from '../readable.ts'
import { counted } from '../runs.ts'

const most = 60

/** What a drawing shows, in a sentence that can be listened to: what it is, and of what it shows the first sixty. */
export function inWords(lead: string, items: readonly string[]): string {
  const more = items.length > most ? [`and ${counted(items.length - most, 'other')}`] : []
  return readable(items.length === 0 ? `${lead}.` : `${lead}: ${[...items.slice(0, most), ...more].join('; ')}.`)
}
