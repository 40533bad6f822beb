import type { Box } from './free-place.ts'

const controls = [
  ...['input', 'textarea', 'select', 'button', 'label', 'a[href]', 'summary', '[contenteditable="true"]'],
  ...['button', 'checkbox', 'combobox', 'radio', 'slider', 'switch', 'tab', 'menuitem'].map(role => `[role="${role}"]`),
].join()

/** What lies under a dialog cannot be used. */
const covered = '[inert], [aria-hidden="true"], [data-base-ui-inert]'

/** Where fields and buttons show that can be used now, and what has the focus, leaving out what stands in an element. */
export const controlsShown = (except: Element): readonly Box[] => shown(controls, except)

/** Where dialogs and menus are open. */
export const dialogsShown = (except: Element): readonly Box[] => shown('[role="dialog"], [role="menu"]', except)

function shown(selector: string, except: Element): readonly Box[] {
  const clips = new Map<Element, boolean>()
  const clipsOf = (element: Element) => {
    const known = clips.get(element) ?? getComputedStyle(element).overflow !== 'visible'
    clips.set(element, known)
    return known
  }
  const focused = document.activeElement
  const all = new Set<Element>(document.querySelectorAll(selector))
  if (focused && isSmall(focused)) all.add(focused)
  return [...all].flatMap(element => {
    if (except.contains(element) || element.closest(covered) || !element.checkVisibility({ visibilityProperty: true }))
      return []
    return shownOf(element, clipsOf) ?? []
  })
}

/** A list or a board as a whole may have the focus: nothing finds a place beside it. */
const isSmall = (element: Element) => element.clientHeight < innerHeight / 4

const hidden = 4

/** The part of an element that no list it scrolls in cuts off. */
function shownOf(element: Element, clips: (element: Element) => boolean): Box | undefined {
  let { left, top, right, bottom } = element.getBoundingClientRect()
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (!clips(parent)) continue
    const box = parent.getBoundingClientRect()
    left = Math.max(left, box.left)
    top = Math.max(top, box.top)
    right = Math.min(right, box.right)
    bottom = Math.min(bottom, box.bottom)
  }
  const [width, height] = [right - left, bottom - top]
  return width < hidden || height < hidden ? undefined : { left, top, width, height }
}
