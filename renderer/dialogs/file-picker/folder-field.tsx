import { useEffect, useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'

/** Where the picker is; another folder can be typed, and is gone to on Enter. */
export function FolderField({ folder, onGo }: { readonly folder: string; readonly onGo: (folder: string) => void }) {
  const [typed, setTyped] = useState(folder)
  useEffect(() => setTyped(folder), [folder])
  return (
    <TextField
      label="Folder"
      labelHidden
      mono
      value={typed}
      onChange={setTyped}
      onKeyDown={event => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onGo(typed)
      }}
    />
  )
}
