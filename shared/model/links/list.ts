import type { LinkType } from '../link-type.ts'
import { appliedTo } from './applied-to.ts'
import { associate } from './associate.ts'
import { attended } from './attended.ts'
import { attributedTo } from './attributed-to.ts'
import { beneficialOwnerOf } from './beneficial-owner-of.ts'
import { bridgedTo } from './bridged-to.ts'
import { cashedOutAt } from './cashed-out-at.ts'
import { chargedIn } from './charged-in.ts'
import { citizenOf } from './citizen-of.ts'
import { committedTo } from './committed-to.ts'
import { communicatesWith } from './communicates-with.ts'
import { concerns } from './concerns.ts'
import { contractedVia } from './contracted-via.ts'
import { controls } from './controls.ts'
import { controlsProfile } from './controls-profile.ts'
import { deniedBy } from './denied-by.ts'
import { depositAddressOf } from './deposit-address-of.ts'
import { depositedTo } from './deposited-to.ts'
import { derivedFrom } from './derived-from.ts'
import { designatedBy } from './designated-by.ts'
import { directorOf } from './director-of.ts'
import { dispatchedBy } from './dispatched-by.ts'
import { employedBy } from './employed-by.ts'
import { enabled } from './enabled.ts'
import { exploited } from './exploited.ts'
import { extractedFrom } from './extracted-from.ts'
import { family } from './family.ts'
import { flaggedIn } from './flagged-in.ts'
import { frontFor } from './front-for.ts'
import { froze } from './froze.ts'
import { funds } from './funds.ts'
import { holdsAccountAt } from './holds-account-at.ts'
import { holdsPosition } from './holds-position.ts'
import { hostedAt } from './hosted-at.ts'
import { hosts } from './hosts.ts'
import { hostsDeviceFor } from './hosts-device-for.ts'
import { identityStolenFrom } from './identity-stolen-from.ts'
import { impersonates } from './impersonates.ts'
import { inputOf } from './input-of.ts'
import { issuedBy } from './issued-by.ts'
import { keptAt } from './kept-at.ts'
import { launderedThrough } from './laundered-through.ts'
import { likelyContinuesAs } from './likely-continues-as.ts'
import { listedIn } from './listed-in.ts'
import { locatedAt } from './located-at.ts'
import { loggedInFrom } from './logged-in-from.ts'
import { manages } from './manages.ts'
import { memberOf } from './member-of.ts'
import { mentionedIn } from './mentioned-in.ts'
import { met } from './met.ts'
import { mixedThrough } from './mixed-through.ts'
import { nomineeFor } from './nominee-for.ts'
import { notSameAs } from './not-same-as.ts'
import { obliges } from './obliges.ts'
import { operates } from './operates.ts'
import { operatesFrom } from './operates-from.ts'
import { operatesPersona } from './operates-persona.ts'
import { outputTo } from './output-to.ts'
import { owns } from './owns.ts'
import { ownsAddress } from './owns-address.ts'
import { paid } from './paid.ts'
import { partOf } from './part-of.ts'
import { partyTo } from './party-to.ts'
import { placedAt } from './placed-at.ts'
import { possiblySameAs } from './possibly-same-as.ts'
import { proceedsTo } from './proceeds-to.ts'
import { profileOn } from './profile-on.ts'
import { providesPremises } from './provides-premises.ts'
import { references } from './references.ts'
import { registeredAt } from './registered-at.ts'
import { registeredBy } from './registered-by.ts'
import { relatedTo } from './related-to.ts'
import { remoteAccesses } from './remote-accesses.ts'
import { represents } from './represents.ts'
import { residentOf } from './resident-of.ts'
import { resolvesTo } from './resolves-to.ts'
import { said } from './said.ts'
import { salaryPaidTo } from './salary-paid-to.ts'
import { sameAs } from './same-as.ts'
import { sameClusterAs } from './same-cluster-as.ts'
import { sameCvText } from './same-cv-text.ts'
import { sameDevice } from './same-device.ts'
import { sameIp } from './same-ip.ts'
import { samePayoutAccount } from './same-payout-account.ts'
import { samePhone } from './same-phone.ts'
import { samePhoto } from './same-photo.ts'
import { sameRepository } from './same-repository.ts'
import { seized } from './seized.ts'
import { signerOf } from './signer-of.ts'
import { spokeFor } from './spoke-for.ts'
import { sponsors } from './sponsors.ts'
import { stoleFrom } from './stole-from.ts'
import { subordinateOf } from './subordinate-of.ts'
import { subsidiaryOf } from './subsidiary-of.ts'
import { supersedes } from './supersedes.ts'
import { supplies } from './supplies.ts'
import { swappedTo } from './swapped-to.ts'
import { targets } from './targets.ts'
import { timeAmountMatch } from './time-amount-match.ts'
import { transferredTo } from './transferred-to.ts'
import { travelledTo } from './travelled-to.ts'
import { usedTool } from './used-tool.ts'
import { uses } from './uses.ts'
import { usesDocument } from './uses-document.ts'
import { victimOf } from './victim-of.ts'
import { withdrewFrom } from './withdrew-from.ts'
import { workedOn } from './worked-on.ts'

/** Every type of link, grouped as the board offers them. A new one is one file and one line here. */
export const linkTypes: readonly LinkType[] = [
  controls,
  ownsAddress,
  holdsAccountAt,
  keptAt,
  depositAddressOf,
  signerOf,
  transferredTo,
  swappedTo,
  bridgedTo,
  mixedThrough,
  depositedTo,
  withdrewFrom,
  paid,
  salaryPaidTo,
  cashedOutAt,
  proceedsTo,
  inputOf,
  outputTo,
  likelyContinuesAs,
  sameClusterAs,
  timeAmountMatch,
  stoleFrom,
  victimOf,
  attributedTo,
  deniedBy,
  usedTool,
  exploited,
  launderedThrough,
  enabled,
  targets,
  sameAs,
  possiblySameAs,
  notSameAs,
  operatesPersona,
  impersonates,
  identityStolenFrom,
  usesDocument,
  samePhoto,
  sameCvText,
  samePhone,
  samePayoutAccount,
  sameDevice,
  sameIp,
  sameRepository,
  employedBy,
  appliedTo,
  contractedVia,
  references,
  manages,
  dispatchedBy,
  workedOn,
  hosts,
  hostsDeviceFor,
  remoteAccesses,
  placedAt,
  owns,
  beneficialOwnerOf,
  nomineeFor,
  directorOf,
  registeredAt,
  subsidiaryOf,
  frontFor,
  providesPremises,
  represents,
  supplies,
  operates,
  partyTo,
  family,
  associate,
  memberOf,
  subordinateOf,
  communicatesWith,
  met,
  attended,
  holdsPosition,
  spokeFor,
  said,
  partOf,
  sponsors,
  funds,
  designatedBy,
  listedIn,
  chargedIn,
  froze,
  seized,
  obliges,
  issuedBy,
  resolvesTo,
  hostedAt,
  registeredBy,
  loggedInFrom,
  uses,
  controlsProfile,
  committedTo,
  profileOn,
  locatedAt,
  operatesFrom,
  travelledTo,
  citizenOf,
  residentOf,
  flaggedIn,
  mentionedIn,
  extractedFrom,
  derivedFrom,
  supersedes,
  concerns,
  relatedTo,
]
