import type { ReactNode } from 'react'
import { useReplica } from '../state/case-store.ts'
import { useWindow } from '../state/window-store.ts'
import { Button, type ButtonProps } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { type Action, isOffered, perform, whyNot, wordsOf } from './action.ts'

interface ActionButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly action: Action
  /** Shorter words than its title, where what stands around the button says the rest. */
  readonly children?: ReactNode
  readonly icon?: string
  /** Spoken in place of words that only what stands around them completes. */
  readonly label?: string
}

/** A button that does an action; none where that is not offered. It says why where it cannot be done. */
export function ActionButton({ action, children, icon = action.icon, label, variant }: ActionButtonProps) {
  useNow()
  if (!isOffered(action)) return null
  return (
    <Tooltip says={wordsOf(action)} shortcut={action.shortcuts?.[0]}>
      <Button
        {...(variant && { variant })}
        aria-label={label}
        disabled={whyNot(action) !== undefined}
        onClick={() => perform(action)}
      >
        {icon && <Icon name={icon} />}
        {children ?? action.title}
      </Button>
    </Tooltip>
  )
}

interface ActionIconProps {
  readonly action: Action
  readonly side?: 'right' | 'bottom'
}

export function ActionIcon({ action, side = 'bottom' }: ActionIconProps) {
  useNow()
  if (!isOffered(action)) return null
  return (
    <IconButton
      icon={action.icon ?? 'circle-help'}
      label={wordsOf(action)}
      shortcut={action.shortcuts?.[0]}
      side={side}
      disabled={whyNot(action) !== undefined}
      onClick={() => perform(action)}
    />
  )
}

/** What can be done hangs on the case, and on what of it is selected and in sight. */
function useNow(): void {
  useReplica()
  useWindow(state => state)
}
