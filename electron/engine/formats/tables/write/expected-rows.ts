import { bareEdition } from '#shared/editions/bare-edition.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { Editable, ExpectedRows } from '../terms/editable.ts'
import { claims } from './claims.ts'
import { isPresentLink, linkRow, links } from './links.ts'
import { nodeRow, nodes } from './nodes.ts'

type Expected = ReturnType<ExpectedRows>

function expectedNode(state: CaseState): Expected {
  const line = nodes.line(bareEdition(state))
  return id => {
    const entity = get(state, 'entity', id)
    return entity && !entity.removed ? line(nodeRow(state, entity)) : undefined
  }
}

function expectedLink(state: CaseState): Expected {
  const line = links.line(bareEdition(state))
  return id => {
    const link = get(state, 'link', id)
    return link && isPresentLink(state, link) ? line(linkRow(state, link)) : undefined
  }
}

function expectedClaim(state: CaseState): Expected {
  const line = claims.line(bareEdition(state))
  return id => {
    const claim = get(state, 'claim', id)
    return claim && line(claim)
  }
}

const byTable: Readonly<Record<Editable, (state: CaseState) => Expected>> = {
  nodes: expectedNode,
  links: expectedLink,
  claims: expectedClaim,
  former_claims: expectedClaim,
  illustrative_claims: expectedClaim,
}

/** What rows of ours say as they are written now: a file that says something else was edited. */
export const expectedRows: ExpectedRows = (name, state) => byTable[name](state)
