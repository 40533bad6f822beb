import { useState } from 'react'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { AboutField } from './about-field.tsx'

interface BeginAboutProps {
  readonly onBegin: (about: string) => void
  readonly onClose: () => void
}

/** Asks which entity a profile is about. */
export function BeginAbout({ onBegin, onClose }: BeginAboutProps) {
  const [about, setAbout] = useState<string>()
  return (
    <InlineForm
      verb="Begin"
      ready={about !== undefined}
      onSubmit={() => about !== undefined && onBegin(about)}
      onClose={onClose}
    >
      <AboutField about={about} onChange={setAbout} />
    </InlineForm>
  )
}
