import { tokenColour } from '#renderer/ui/tokens.ts'
import { type Hue, hueIds } from '#shared/model/hues.ts'

/** What the painter draws with, read from the tokens once per theme: a canvas knows no `var()`. */
export interface Look {
  readonly canvas: string
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly edge: string
  readonly accent: string
  readonly accentWash: string
  readonly warning: string
  readonly faint: string
  readonly onBadge: string
  readonly hues: Readonly<Record<Hue, string>>
  readonly labelFont: string
  readonly contextFont: string
  readonly edgeFont: string
  readonly badgeFont: string
}

export function readLook(): Look {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text').trim() || 'sans-serif'
  return {
    canvas: tokenColour('--canvas'),
    surface: tokenColour('--surface'),
    text: tokenColour('--text-colour'),
    muted: tokenColour('--text-muted'),
    edge: tokenColour('--edge'),
    accent: tokenColour('--accent'),
    accentWash: tokenColour('--accent-wash'),
    warning: tokenColour('--hue-amber'),
    faint: tokenColour('--text-faint'),
    onBadge: tokenColour('--canvas'),
    hues: Object.fromEntries(hueIds.map(hue => [hue, tokenColour(`--hue-${hue}`)])) as Look['hues'],
    labelFont: `600 13px ${family}`,
    contextFont: `400 12px ${family}`,
    edgeFont: `400 11px ${family}`,
    badgeFont: `700 11px ${family}`,
  }
}

/** The fonts must be there before text is measured, else labels are cut to another font's widths. */
export async function loadFonts(look: Look): Promise<void> {
  const fonts = [look.labelFont, look.contextFont, look.edgeFont, look.badgeFont]
  await Promise.all(fonts.map(font => document.fonts.load(font))).catch(() => undefined)
}

/** Calls back when letters of a script that was not shown before have got their font; returns the disposer. */
export function onFontsLoaded(listener: () => void): () => void {
  document.fonts.addEventListener('loadingdone', listener)
  return () => document.fonts.removeEventListener('loadingdone', listener)
}
