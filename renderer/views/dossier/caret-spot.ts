/** Where in the window the caret of a text area stands, in pixels: measured in a copy of it that is never seen. */
export function caretSpot(area: HTMLTextAreaElement, at: number): { readonly x: number; readonly bottom: number } {
  const copy = document.createElement('div')
  const style = getComputedStyle(area)
  for (const name of copied) copy.style.setProperty(name, style.getPropertyValue(name))
  const { left, top, width } = area.getBoundingClientRect()
  copy.style.cssText += ';position:fixed;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word;height:auto'
  copy.style.width = `${width}px`
  copy.textContent = area.value.slice(0, at)
  const caret = document.createElement('span')
  caret.textContent = '\u200b'
  copy.append(caret)
  document.body.append(copy)
  const spot = { x: left + caret.offsetLeft, bottom: top + caret.offsetTop + caret.offsetHeight - area.scrollTop }
  copy.remove()
  return spot
}

const copied = [
  'font-family',
  'font-size',
  'font-weight',
  'font-feature-settings',
  'letter-spacing',
  'line-height',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-left-width',
  'border-right-width',
  'border-style',
  'box-sizing',
] as const
