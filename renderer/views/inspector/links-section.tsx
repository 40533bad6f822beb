import { type KeyboardEvent, useCallback, useState } from 'react'
import { useFieldCase } from '#renderer/fields/field-case.ts'
import { GradedChip } from '#renderer/parts/graded-chip.tsx'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { select } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Quiet, Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { type Linked, linkedOf } from './linked.ts'
import { moveFocus } from './move-focus.ts'

/** More than this are shown only when asked for. */
const some = 40

/** Where an entity's links lead. A press selects the other end; the button at the right the link itself. */
export function LinksSection({ id }: { readonly id: string }) {
  const links = useVersioned(useCallback((state: CaseState) => linkedOf(state, id), [id]))
  const [all, setAll] = useState(false)
  if (links.length === 0) return null
  const shown = all ? links : links.slice(0, some)
  return (
    <Section title="Links" count={links.length}>
      <Rows>
        {shown.map(each => (
          <LinkRow key={each.link} linked={each} />
        ))}
      </Rows>
      {shown.length < links.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {links.length.toLocaleString('en')}
        </Button>
      )}
    </Section>
  )
}

function LinkRow({ linked }: { readonly linked: Linked }) {
  const { shortAddress } = useFieldCase()
  const { link, other, otherLabel, verb, direction, correlation, icon, colour, amount, grade } = linked
  const keys = (event: KeyboardEvent<HTMLElement>) => moveFocus(event) && event.preventDefault()
  return (
    <Row
      kind="link"
      icon={icon}
      colour={colour}
      amount={amount}
      aside={grade && <GradedChip graded={grade} />}
      beside={
        <IconButton
          icon="spline"
          label={`The link itself: ${verb} ${otherLabel}`}
          size="small"
          onClick={() => select([link])}
        />
      }
      onClick={() => select([other])}
      onKeyDown={keys}
    >
      {direction === 'in' && <Quiet>← </Quiet>}
      <Quiet>{verb}</Quiet> <strong>{shortAddress(otherLabel)}</strong>
      {correlation && (
        <Quiet>
          <em> correlation</em>
        </Quiet>
      )}
    </Row>
  )
}
