import type { ViewTarget } from '#renderer/state/window-store.ts'
import { placeInside } from '#shared/captures/places.ts'

/** The locator of a place; '' where it has none. */
export const restOf = ({ locator = '' }: ViewTarget): string => locator

/** The place as it is named within a part of what holds it; without a locator where it is not in that part. */
export function placeWithin(place: ViewTarget, parts: readonly string[]): ViewTarget {
  const inside = parts.map(part => placeInside(place.locator ?? '', part)).find(rest => rest !== undefined)
  return inside === undefined ? { id: place.id } : { ...place, locator: inside }
}
