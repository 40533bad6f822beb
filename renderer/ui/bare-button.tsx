import type { ComponentProps, SyntheticEvent } from 'react'

/**
 * A button without looks. Disabled it keeps the focus, which would else fall out of the form of a button that disables
 * itself as it is pressed; and unlike Base UI's it lets every key pass, or shortcuts would be dead until one clicks
 * elsewhere.
 */
export function BareButton({ disabled = false, onClick, onPointerDown, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabled}
      data-disabled={disabled ? '' : undefined}
      onClick={disabled ? refuse : onClick}
      // nor does a press take the focus out of a field
      onPointerDown={disabled ? refuse : onPointerDown}
    />
  )
}

const refuse = (event: SyntheticEvent) => event.preventDefault()
