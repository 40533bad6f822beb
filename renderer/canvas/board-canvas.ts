import { onPixelRatio } from '#renderer/ui/pixel-ratio.ts'
import { onThemeChange } from '#renderer/ui/tokens.ts'
import styles from './canvas.module.css'
import { type ChangeSignal, changeSignal } from './change-signal.ts'
import type { BoardPoint } from './free-place.ts'
import { loadFonts, onFontsLoaded, readLook } from './look.ts'
import { forgetWidths } from './measure-text.ts'
import { painter } from './paint/paint.ts'
import { type Picture, picture } from './picture.ts'
import { type PlaceOf, reconcile, type Wanted } from './reconcile.ts'
import { emptyScene, forgetTexts, type Scene } from './scene.ts'
import { type Viewport, viewport } from './view.ts'

/** A board's picture: what it draws, how it is looked at, and the few things done to it from outside. */
export interface BoardCanvas {
  readonly element: HTMLElement
  readonly scene: Scene
  readonly view: Viewport
  /** Makes the picture show what is wanted. */
  readonly show: (wanted: Wanted, placeOf: PlaceOf) => void
  /** Paints anew; what is named, at once. For what was changed in the scene by hand. */
  readonly repaint: (changed?: Iterable<string>) => void
  /** Waits with painting while much is shown piece by piece. */
  readonly hold: (held: boolean) => void
  /** Calls back after every change of what is shown or where it lies; returns the unsubscribe. */
  readonly onChange: (listener: () => void) => () => void
  /** Takes nodes up from the picture; with none, those that were lifted are laid down. */
  readonly lift: (ids: Iterable<string>) => void
  /** Moves a node that is shown, and the edges at it; the case learns of it only at the end of a movement. */
  readonly moveTo: (places: Iterable<readonly [id: string, place: BoardPoint]>) => void
  readonly destroy: () => void
}

export function createBoardCanvas(element: HTMLElement): BoardCanvas {
  element.classList.add(styles['picture'] ?? '')
  const [scene, view, changed] = [emptyScene(readLook()), viewport(), changeSignal()]
  const brush = painter(scene, () => shown.repaint())
  const shown = picture(element, scene, view, brush)
  const offLook = followLook(scene, () => {
    brush.forget()
    shown.repaint()
    changed.tell()
  })
  return {
    ...{ element, scene, view, ...byHand(scene, shown, changed) },
    show: (wanted, placeOf) => {
      reconcile(scene, wanted, placeOf)
      shown.repaint([...wanted.nodes.keys(), ...wanted.edges.keys()])
      changed.tell()
    },
    repaint: shown.repaint,
    hold: shown.hold,
    onChange: changed.listen,
    destroy: () => {
      offLook()
      changed.end()
      shown.end()
    },
  }
}

/** Movements that the case does not know of yet. */
const byHand = (scene: Scene, shown: Picture, changed: ChangeSignal): Pick<BoardCanvas, 'lift' | 'moveTo'> => ({
  lift: ids => {
    const laid = scene.lifted
    scene.lifted = new Set(ids)
    shown.lay(laid)
    if (scene.lifted.size === 0) changed.tell()
  },
  moveTo: places => {
    const ids: string[] = []
    for (const [id, [x, y]] of places) {
      Object.assign(scene.nodes.get(id) ?? {}, { x, y })
      ids.push(id)
    }
    if (scene.lifted.size > 0) return shown.moveLifted()
    shown.repaint(ids)
    changed.tell()
  },
})

/**
 * Reads the look again where the theme changes or a font has come: texts are cut to its widths. Another screen shows the same
 * look with other pixels. Returns the disposer.
 */
function followLook(scene: Scene, changed: () => void): () => void {
  const restyle = () => {
    scene.look = readLook()
    forgetTexts(scene)
    changed()
  }
  void loadFonts(scene.look)
  const offFonts = onFontsLoaded(() => {
    forgetWidths()
    restyle()
  })
  const offTheme = onThemeChange(restyle)
  const offRatio = onPixelRatio(changed)
  return () => {
    offFonts()
    offTheme()
    offRatio()
  }
}
