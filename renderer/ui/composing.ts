/**
 * While an input method composes (Korean, Japanese, Chinese, accents by keys), every press is the input method's own:
 * Enter takes a candidate, Escape drops it. No handler of the window may run then, ours or a library's. So the presses
 * are withheld where they come in, before anyone else can listen.
 */

const kinds = ['keydown', 'keypress', 'keyup'] as const

/** 229 is what a press reports that an input method has taken; the first one of a composition says nothing else. */
const taken = 229

/** To be called before anything else listens for keys. Returns the disposer. */
export function withholdComposing(target: EventTarget = window): () => void {
  for (const kind of kinds) target.addEventListener(kind, withhold, { capture: true })
  return () => {
    for (const kind of kinds) target.removeEventListener(kind, withhold, { capture: true })
  }
}

function withhold(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !isComposing(event)) return
  event.stopImmediatePropagation()
  // or the browser itself would close its dialog and its popovers
  if (event.key === 'Escape') event.preventDefault()
}

const isComposing = ({ isComposing, keyCode }: KeyboardEvent) => isComposing || keyCode === taken
